namespace Sensocto.Core.Pacing;

/// <summary>One row of the pacing table.</summary>
public sealed class LevelPacing
{
    /// <summary>An empty row, for the configuration binder.</summary>
    public LevelPacing() { }

    /// <summary>A row with these figures.</summary>
    public LevelPacing(double multiplier, int minMs, int maxMs)
    {
        Multiplier = multiplier;
        MinMs = minMs;
        MaxMs = maxMs;
    }

    /// <summary>What the base window is multiplied by; above 0, at most 100.</summary>
    public double Multiplier { get; set; }

    /// <summary>The shortest window, in ms; 10 to 60,000.</summary>
    public int MinMs { get; set; }

    /// <summary>The longest window, in ms; at least <see cref="MinMs"/>, at most 600,000.</summary>
    public int MaxMs { get; set; }

    internal LevelPacing Copy() => new(Multiplier, MinMs, MaxMs);
}
