using Sensocto.Benchmarks.Reporting;
using Sensocto.Core.Attention;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>
/// Pointers crossing tiles one after the other: view, hover, leave hover, leave view, by a random viewer on a random key, from two producers,
/// with a live subscriber per key. Keys are looked up by number, as pages report them.
/// </summary>
internal sealed class WriteLoad : IDisposable
{
    public const int Producers = 2;
    private readonly BenchWorld _world;
    private readonly List<IDisposable> _subscriptions;
    private readonly AttentionLevel[] _lastWords;
    private readonly int _active;
    private readonly int _reach;
    private uint _seed = 1;

    /// <param name="world">The tracker, keys and viewers.</param>
    /// <param name="active">The number of viewers that move, from the first on; all by default.</param>
    /// <param name="reach">The number of keys that one viewer moves within; the viewers are spread evenly over all keys. All by default.</param>
    public WriteLoad(BenchWorld world, int active = int.MaxValue, int reach = int.MaxValue)
    {
        _world = world;
        _active = Math.Min(active, world.Viewers.Length);
        _reach = Math.Min(reach, world.Cells.Length);
        _lastWords = [.. world.Cells.Select(c => c.Level)];
        _subscriptions = [.. world.Cells.Select((cell, i) => cell.Subscribe(change => _lastWords[i] = change.Level))];
    }

    /// <summary>The rate of one run, until the producers are done and nothing waits, or until the last boost has ended and its notification has arrived.</summary>
    public double EventsPerSecond(int eventsEach, bool untilBoostsEnd)
    {
        _world.BeatAll();
        var start = Clock.Now;
        Produce(eventsEach);
        Drain(untilBoostsEnd);
        return Producers * (double)eventsEach / Clock.SecondsSince(start);
    }

    public void Produce(int eventsEach)
    {
        var seed = _seed++;
        Clock.SecondsOnThreads(Producers, p => Cross((seed * 7919) + (uint)p, eventsEach / 4));
    }

    /// <summary>Waits until every subscriber's last notification is its key's level, and no key waits for a flush.</summary>
    public void Drain(bool untilBoostsEnd)
    {
        Clock.WaitUntil(() => _world.Tracker.Figures.PendingKeys == 0 && LastWordsAreTrue());
        if (untilBoostsEnd)
        {
            Clock.WaitUntil(() => NobodyHovers() && _world.Tracker.Figures.PendingKeys == 0 && LastWordsAreTrue());
        }
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private void Cross(uint seed, int crossings)
    {
        var (tracker, viewers, keys) = (_world.Tracker, _world.Viewers, _world.Cells.Length);
        var apart = (keys - _reach) / _active;
        var random = (seed * 2654435761u) | 1;
        for (var i = 0; i < crossings; i++)
        {
            random = Next(random);
            var number = (int)(((ulong)random * (uint)_active) >> 32);
            random = Next(random);
            var cell = tracker.CellAt((number * apart) + (int)(((ulong)random * (uint)_reach) >> 32))!;
            var viewer = viewers[number];
            viewer.Set(cell, Interest.View);
            viewer.Set(cell, Interest.View | Interest.Hover);
            viewer.Set(cell, Interest.View);
            viewer.Set(cell, Interest.None);
        }
    }

    // xorshift: a generator whose cost is negligible here.
    private static uint Next(uint x)
    {
        x ^= x << 13;
        x ^= x >> 17;
        return x ^ (x << 5);
    }

    private bool NobodyHovers() => Array.TrueForAll(_world.Cells, c => c.Level != AttentionLevel.High);

    private bool LastWordsAreTrue()
    {
        for (var i = 0; i < _lastWords.Length; i++)
        {
            if (_lastWords[i] != _world.Cells[i].Level)
            {
                return false;
            }
        }

        return true;
    }
}
