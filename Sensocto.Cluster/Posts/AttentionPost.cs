using Microsoft.Extensions.Logging;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Posts;

/// <summary>Receives the frames of other nodes; one on each silo for as long as the silo lives.</summary>
internal sealed class AttentionPost(GrainId id, Silo silo, ILoggerFactory logs, ReplicatedAttention attention)
    : GrainService(id, silo, logs),
        IAttentionPost
{
    public Task<int> Take(byte[] frame) =>
        Task.FromResult((int)(FrameCodec.TryRead(frame, out var read) ? attention.Apply(read) : FrameResult.Stale));
}
