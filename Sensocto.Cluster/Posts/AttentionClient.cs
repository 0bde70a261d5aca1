using Orleans.Runtime.Services;

namespace Sensocto.Cluster.Posts;

/// <summary>Calls the attention post of a silo.</summary>
internal sealed class AttentionClient(IServiceProvider services) : GrainServiceClient<IAttentionPost>(services)
{
    public IAttentionPost At(SiloAddress silo) => GetGrainService(silo);
}
