namespace Sensocto.Core.Load;

/// <summary>Turns samples into a level: the worst figure counts, with <see cref="Hysteresis"/>. Not thread-safe.</summary>
public sealed class LoadRule(LoadOptions options)
{
    private readonly Hysteresis _level = new(options.RiseAfter, options.FallAfter);

    /// <summary>The level; Normal at first.</summary>
    public LoadLevel Level => (LoadLevel)_level.Rank;

    /// <summary>Takes a sample; returns whether the level changed.</summary>
    public bool Take(LoadFigures figures) =>
        _level.Take((int)Worst(figures, scale: 1), (int)Worst(figures, options.Release));

    private LoadLevel Worst(LoadFigures figures, double scale)
    {
        var own = Max(options.Cpu.LevelOf(figures.Cpu, scale), options.Memory.LevelOf(figures.Memory, scale));
        var waits = Max(options.Queue.LevelOf(figures.Queue, scale), options.LagMs.LevelOf(figures.LagMs, scale));
        return Max(own, waits);
    }

    private static LoadLevel Max(LoadLevel a, LoadLevel b) => a > b ? a : b;
}
