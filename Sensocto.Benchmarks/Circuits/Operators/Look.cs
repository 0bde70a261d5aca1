namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>One attribute that an operator looks at, or did a moment ago: the bits reported for it, and the content of its frames.</summary>
internal sealed class Look(int sensor)
{
    public const int View = 1;
    public const int Hover = 2;

    public int Sensor { get; } = sensor;

    /// <summary>The present bits.</summary>
    public int Bits { get; set; }

    /// <summary>The bits last reported to the server.</summary>
    public int Told { get; set; }

    /// <summary>When the end of the look was reported; 0 while it goes on.</summary>
    public long LeftAtMs { get; set; }

    /// <summary>The time of the newest sample; 0 before the first.</summary>
    public long NewestMs { get; set; }

    /// <summary>Whether the next samples are those from before the look.</summary>
    public bool IsBackfill { get; set; } = true;
}
