using Sensocto.Core.Attention;
using Sensocto.Core.Load;

namespace Sensocto.Core.Pacing;

/// <summary>
/// The law of pacing: <c>window = clamp(base × level multiplier × load multiplier, level minimum, level maximum)</c>.
/// The defaults give windows of 100 ms, 200 ms, 2 s and 5 s, from High to None.
/// </summary>
public sealed class PacingOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:Pacing";

    /// <summary>The window that the multipliers apply to, unless an attribute declares its own. 50 ms to 60 s; default 500 ms.</summary>
    public TimeSpan BaseWindow { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>For attributes hovered, focused or pinned. Default × 0.2, 30 to 500 ms.</summary>
    public LevelPacing High { get; set; } = new(0.2, 30, 500);

    /// <summary>For attributes in view. Default × 0.4, 80 to 500 ms.</summary>
    public LevelPacing Medium { get; set; } = new(0.4, 80, 500);

    /// <summary>For attributes seen a moment ago. Default × 4, 2 to 10 s.</summary>
    public LevelPacing Low { get; set; } = new(4, 2_000, 10_000);

    /// <summary>For attributes that nobody looks at. Default × 10, 5 to 30 s.</summary>
    public LevelPacing None { get; set; } = new(10, 5_000, 30_000);

    /// <summary>A deep copy, which can be changed without changing this one.</summary>
    public PacingOptions Copy() =>
        new()
        {
            BaseWindow = BaseWindow,
            High = High.Copy(),
            Medium = Medium.Copy(),
            Low = Low.Copy(),
            None = None.Copy(),
        };

    /// <summary>The row of the table for a level.</summary>
    public LevelPacing For(AttentionLevel level) =>
        level switch
        {
            AttentionLevel.High => High,
            AttentionLevel.Medium => Medium,
            AttentionLevel.Low => Low,
            _ => None,
        };

    /// <summary>The factor by which load lengthens windows: 1, 1.5, 3, 5.</summary>
    public static double Multiplier(LoadLevel load) =>
        load switch
        {
            LoadLevel.Normal => 1,
            LoadLevel.Elevated => 1.5,
            LoadLevel.High => 3,
            _ => 5,
        };
}
