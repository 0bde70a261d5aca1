using Orleans.Runtime.Services;

namespace Sensocto.Cluster.Posts;

/// <summary>Reaches the post of one silo.</summary>
internal sealed class PostClient(IServiceProvider services) : GrainServiceClient<IAttentionPost>(services)
{
    public IAttentionPost At(SiloAddress silo) => GetGrainService(silo);
}
