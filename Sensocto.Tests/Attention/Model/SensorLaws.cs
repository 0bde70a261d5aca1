using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Model;

/// <summary>A9 for a sensor: never two notifications within the interval, always one after the last change of a level or watcher.</summary>
internal sealed class SensorLaws
{
    private const long IntervalMs = 100;
    private readonly List<(long At, AttentionLevel Level)> _unchecked = [];
    private long _heardAt = long.MinValue / 2;
    private AttentionLevel _heard;

    public SensorLaws(SteppedTime time, AttentionTracker tracker, SensorId id) =>
        tracker.Subscribe(id, change => _unchecked.Add((time.NowMs, change.Level)));

    public void Check(NaiveTracker model, NaiveKey[] keys)
    {
        _unchecked.ForEach(CheckWord);
        _unchecked.Clear();
        var changedAt = keys.Max(k => Math.Max(k.Levels[^1].At, k.WatchersChangedAt));
        if (model.Now - changedAt >= TellingLaws.FlushMs + IntervalMs)
        {
            Assert.True(
                _heardAt >= changedAt,
                $"a change at {changedAt} ms was never told, the last was at {_heardAt} ms"
            );
            Assert.Equal(keys.Max(k => k.Level), _heard);
        }
    }

    private void CheckWord((long At, AttentionLevel Level) word)
    {
        Assert.True(word.At - _heardAt >= IntervalMs, $"told at {_heardAt} and again at {word.At} ms");
        (_heardAt, _heard) = word;
    }
}
