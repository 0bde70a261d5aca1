using Orleans.Runtime.Services;

namespace Sensocto.Cluster.Posts;

/// <summary>Reaches the news post of one silo.</summary>
internal sealed class NewsClient(IServiceProvider services) : GrainServiceClient<INewsPost>(services)
{
    public INewsPost At(SiloAddress silo) => GetGrainService(silo);
}
