namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>Spells of equal length, one in every stretch of time, at a random place in it; used for spikes, drop-outs and absences.</summary>
/// <param name="Every">The stretch, in ticks.</param>
/// <param name="For">The spell, in ticks; at most half the stretch.</param>
internal sealed record HashedIntervals(long Every, long For)
{
    public static HashedIntervals Read(ScenarioNode node)
    {
        var every = node.Number("everySeconds", 1, 1e7);
        var spell = node.Number("forSeconds", 0.01, every / 2);
        return new HashedIntervals((long)(every * TimeSpan.TicksPerSecond), (long)(spell * TimeSpan.TicksPerSecond));
    }

    /// <summary>Where one of the stretches begins.</summary>
    public long OffsetOf(ulong seed) => (long)(seed % (ulong)Every);

    /// <summary>Where the spell of the stretch with this number begins.</summary>
    public long SpellIn(ulong seed, long index) =>
        (index * Every) + OffsetOf(seed) + (long)((Every - For) * Hash.Unit(seed, index));

    /// <summary>Whether a time is in a spell, and where that spell ends: the first tick after it.</summary>
    public bool Covers(ulong seed, long ticks, out long end)
    {
        var from = SpellIn(seed, CellRuns.FloorDivide(ticks - OffsetOf(seed), Every));
        end = from + For;
        return ticks >= from && ticks < end;
    }
}
