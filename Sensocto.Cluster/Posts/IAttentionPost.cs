using Orleans.Services;

namespace Sensocto.Cluster.Posts;

/// <summary>Receives attention from other nodes. The bytes carry their own version, so that nodes of different releases detect each other.</summary>
[Alias("sensocto.attention.post")]
internal interface IAttentionPost : IGrainService
{
    /// <summary>Takes a frame; returns the outcome, as a number of <see cref="Core.Attention.Replication.FrameResult"/>.</summary>
    [Alias("take")]
    [ResponseTimeout("00:00:03")]
    Task<int> Take(byte[] frame);
}
