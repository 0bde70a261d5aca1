using System.Collections.Concurrent;
using Sensocto.Core.Attention;

namespace Sensocto.Benchmarks.Stress;

/// <summary>One subscriber of one key; checks that notifications come one at a time and each follows from the one before.</summary>
internal sealed class StressListener
{
    private readonly ConcurrentBag<string> _failures;
    private readonly AttentionCell _cell;
    private int _isHearing;

    public StressListener(AttentionCell cell, ConcurrentBag<string> failures)
    {
        (_cell, _failures) = (cell, failures);
        cell.Subscribe(Hear);
    }

    public AttentionLevel LastWord { get; private set; }

    /// <summary>Checks, once everything is at rest, that the last notification is the level and that the counters match the viewers' interests.</summary>
    public void Check(AttentionTracker tracker)
    {
        var description = tracker.Describe(_cell);
        var highest = description.Watchers.Select(w => w.Level).DefaultIfEmpty().Max();
        // A linger may end at this very moment: its notification then follows with the next flush.
        TrackerStress.WaitUntil(() => LastWord == _cell.Level, leastMs: 0);
        Expect(LastWord == _cell.Level, $"the last word is {LastWord}, the level {_cell.Level}");
        Expect(
            description.Watchers.Count == _cell.ViewerCount,
            $"{description.Watchers.Count} watch, {_cell.ViewerCount} count"
        );
        Expect(
            _cell.Level == highest || (highest == 0 && _cell.Level == AttentionLevel.Low),
            $"{_cell.Level} of {highest}"
        );
        Expect(tracker.WatchersOf(_cell).Viewers == _cell.ViewerCount, "the tile's names are old");
    }

    private void Hear(AttentionChange change)
    {
        Expect(Interlocked.Exchange(ref _isHearing, 1) == 0, "two words at once");
        Expect(change.Previous == LastWord, $"{change.Previous} → {change.Level} after {LastWord}");
        Expect(change.Previous != change.Level, $"{change.Level} told twice");
        LastWord = change.Level;
        Volatile.Write(ref _isHearing, 0);
    }

    private void Expect(bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            _failures.Add($"{_cell.Key}: {otherwise}");
        }
    }
}
