using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Load;

namespace Sensocto.Cluster.Monitoring;

/// <summary>Counts of what replication has done since the start. Thread-safe.</summary>
internal sealed class ClusterFigures
{
    private long _frames;
    private long _levels;
    private long _failures;
    private int _lives;
    private volatile ClusterState _state;
    private volatile string? _trouble;
    private volatile bool _isStoreAway;

    /// <summary>The time from a change here until another node had it, at most: the wait for the flush plus the call.</summary>
    public LatencyWindow Lag { get; } = new();

    public long Frames => Interlocked.Read(ref _frames);

    public long Levels => Interlocked.Read(ref _levels);

    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>The number of silos that joined in this process; each after the first is a restart.</summary>
    public int Lives => Volatile.Read(ref _lives);

    public ClusterState State => _state;

    /// <summary>Why the last life that failed ended, or did not begin; null if none has failed.</summary>
    public string? Trouble => _trouble;

    /// <summary>Whether the last attempt to read the membership store failed.</summary>
    public bool IsStoreAway => _isStoreAway;

    /// <summary>Notes whether the store could be read. False if that is nothing new.</summary>
    public bool IsNews(bool isStoreAway)
    {
        var before = _isStoreAway;
        _isStoreAway = isStoreAway;
        return before != isStoreAway;
    }

    public void Joined()
    {
        Interlocked.Increment(ref _lives);
        _state = ClusterState.Member;
    }

    public void Ended(string? trouble)
    {
        _state = trouble is null ? ClusterState.Left : ClusterState.Alone;
        _trouble = trouble ?? _trouble;
    }

    /// <summary>Counts the outcome of a frame; null if unknown. False if it failed, and resending it at once would fail too.</summary>
    public bool IsAccepted(AttentionFrame frame, FrameResult? result, TimeSpan lag)
    {
        if (result is null or FrameResult.Stale)
        {
            Interlocked.Increment(ref _failures);
            return false;
        }

        if (result == FrameResult.Ok)
        {
            Carried(frame, lag);
        }

        return true;
    }

    private void Carried(AttentionFrame frame, TimeSpan lag)
    {
        Interlocked.Increment(ref _frames);
        if (frame.Levels.Count > 0 && !frame.IsSnapshot)
        {
            Interlocked.Add(ref _levels, frame.Levels.Count);
            Lag.Add(lag);
        }
    }
}
