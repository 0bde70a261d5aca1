using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Model;

/// <summary>A9 for one key: which notifications may and must come, given the levels of the model.</summary>
internal sealed class TellingLaws
{
    public const long FlushMs = 100;
    private readonly NaiveKey _key;
    private AttentionLevel _told;
    private long _fellAt = long.MinValue / 2;
    private long _mayFlushEarlyAt = long.MinValue / 2;

    // Checked at the end of the step: until then the model is behind, and the tracker swallows what a subscriber throws.
    private readonly List<(long At, AttentionChange Change)> _unchecked = [];

    public TellingLaws(SteppedTime time, NaiveKey key, AttentionCell cell)
    {
        _key = key;
        cell.Subscribe(change => _unchecked.Add((time.NowMs, change)));
    }

    public int Heard { get; private set; }

    /// <summary>The catalog changed: this key's notification comes within a millisecond, rise or fall.</summary>
    public void CatalogChanged(long now) => _mayFlushEarlyAt = now + 1;

    public void Check(long now)
    {
        foreach (var (at, change) in _unchecked)
        {
            CheckWord(at, change);
            Assert.True(Held(at - 1, at).Contains(_told), $"at {at} ms {_told} was told, which the key had not");
        }

        _unchecked.Clear();
        if (_key.Level > _told)
        {
            Assert.True(now < _mayFlushEarlyAt, $"at {now} ms {_key.Level} was not told at once after {_told}");
        }
        else
        {
            var late = $"at {now} ms {_told} was the last word for longer than a flush, now {_key.Level}";
            Assert.True(Held(now - FlushMs, now).Contains(_told), late);
        }

        var known = _key.Levels.FindLastIndex(l => l.At <= now - FlushMs);
        _key.Levels.RemoveRange(0, Math.Max(0, known));
    }

    private void CheckWord(long now, AttentionChange change)
    {
        Heard++;
        Assert.Equal(_told, change.Previous);
        Assert.NotEqual(_told, change.Level);
        if (change.Level < _told)
        {
            var isGathered = now - _fellAt >= FlushMs || now <= _mayFlushEarlyAt;
            Assert.True(isGathered, $"two falls within one flush, at {_fellAt} and {now} ms");
            _fellAt = now;
        }

        _told = change.Level;
    }

    /// <summary>Levels held at any moment after the events of <paramref name="after"/>, up to those of <paramref name="until"/>.</summary>
    private HashSet<AttentionLevel> Held(long after, long until)
    {
        var first = _key.Levels.FindLastIndex(l => l.At <= after);
        return
        [
            .. _key.Levels.Skip(Math.Max(0, first)).TakeWhile((l, i) => i == 0 || l.At <= until).Select(l => l.Level),
        ];
    }
}
