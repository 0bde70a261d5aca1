using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// What is known of one peer's levels: always exactly as they were at one moment of its life, and whether they count. The epoch of an ended
/// life is kept, so that its late frames are refused. Bounded by what the peer looks at. Not thread-safe.
/// </summary>
internal sealed class PeerLevels(string node)
{
    private Dictionary<AttributeKey, AttentionLevel> _levels = [];
    private long _newestSeen;

    public string Node { get; } = node;

    public long Epoch { get; private set; }

    /// <summary>The moment of the peer's life at which it had these levels.</summary>
    public long At { get; private set; }

    public long HeardAtMs { get; private set; }

    /// <summary>Whether that life is over.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>Whether it has been silent for too long to be believed.</summary>
    public bool IsHidden { get; private set; }

    public bool IsVisible => !IsRemoved && !IsHidden && At > 0;

    public int Count => _levels.Count;

    /// <summary>The level that counts.</summary>
    public AttentionLevel Get(AttributeKey key) => IsVisible ? _levels.GetValueOrDefault(key) : AttentionLevel.None;

    public Dictionary<AttributeKey, AttentionLevel> Copy() => new(_levels);

    /// <summary>Applies a frame; <paramref name="changed"/> gets every key whose level may have changed.</summary>
    public FrameResult Apply(AttentionFrame frame, long nowMs, Action<AttributeKey> changed)
    {
        var epoch = frame.Sender.Epoch;
        if (epoch < Epoch || (epoch == Epoch && (IsRemoved || frame.To <= _newestSeen)))
        {
            return FrameResult.Stale;
        }

        if (epoch > Epoch)
        {
            if (!frame.IsSnapshot)
            {
                Clear(changed);
            }

            (Epoch, At, IsRemoved) = (epoch, 0, false);
        }

        // Only a frame newer than all before shows that the peer is alive; a late copy of an old frame does not.
        _newestSeen = frame.To;
        HeardAtMs = nowMs;
        if (frame.From > At)
        {
            return FrameResult.NeedSnapshot;
        }

        At = frame.To;
        Take(frame, changed);
        Show(changed);
        return FrameResult.Ok;
    }

    /// <summary>Hides a peer that was silent for too long, until it is heard again.</summary>
    public void Hide(Action<AttributeKey> changed)
    {
        if (!IsHidden && !IsRemoved)
        {
            IsHidden = true;
            Tell(changed);
        }
    }

    /// <summary>Ends a life and every one before it. Does nothing if another has begun since.</summary>
    public void Remove(long epoch, long nowMs, Action<AttributeKey> changed)
    {
        if (epoch >= Epoch)
        {
            Clear(changed);
            (Epoch, IsRemoved, HeardAtMs) = (epoch, true, nowMs);
        }
    }

    /// <summary>Accepts frames of the life that the membership names after an ended one, even if its epoch is lower because a clock was set back.</summary>
    public void Expect(long epoch)
    {
        if (IsRemoved && epoch < Epoch)
        {
            Epoch = epoch - 1;
        }
    }

    private void Take(AttentionFrame frame, Action<AttributeKey> changed)
    {
        if (frame.IsSnapshot)
        {
            var before = _levels;
            _levels = new Dictionary<AttributeKey, AttentionLevel>(frame.Levels.Count);
            foreach (var key in before.Keys)
            {
                changed(key);
            }
        }

        foreach (var (key, level) in frame.Levels)
        {
            if (level == AttentionLevel.None)
            {
                _levels.Remove(key);
            }
            else
            {
                _levels[key] = level;
            }

            changed(key);
        }
    }

    private void Show(Action<AttributeKey> changed)
    {
        if (IsHidden)
        {
            IsHidden = false;
            Tell(changed);
        }
    }

    private void Clear(Action<AttributeKey> changed)
    {
        var before = _levels;
        _levels = [];
        (At, _newestSeen, IsHidden) = (0, 0, false);
        foreach (var key in before.Keys)
        {
            changed(key);
        }
    }

    private void Tell(Action<AttributeKey> changed)
    {
        foreach (var key in _levels.Keys)
        {
            changed(key);
        }
    }
}
