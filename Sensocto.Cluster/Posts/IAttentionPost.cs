using Orleans.Services;

namespace Sensocto.Cluster.Posts;

/// <summary>What a node takes from others. The bytes have a version of their own, so that nodes of two releases can tell.</summary>
[Alias("sensocto.attention.post")]
internal interface IAttentionPost : IGrainService
{
    /// <summary>Takes a frame; gives what became of it, as a number of <see cref="Core.Attention.Replication.FrameResult"/>.</summary>
    [Alias("take")]
    [ResponseTimeout("00:00:03")]
    Task<int> Take(byte[] frame);
}
