namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>One attribute that an operator looks at, or did a moment ago: what is reported of it, and what its frames said.</summary>
internal sealed class Look(int sensor)
{
    public const int View = 1;
    public const int Hover = 2;

    public int Sensor { get; } = sensor;

    /// <summary>As they are now.</summary>
    public int Bits { get; set; }

    /// <summary>As the server was told last.</summary>
    public int Told { get; set; }

    /// <summary>When it was last told to be looked at no more; 0 while it is.</summary>
    public long LeftAtMs { get; set; }

    /// <summary>The newest sample; 0 before the first.</summary>
    public long NewestMs { get; set; }

    /// <summary>The next samples are those that were there before the look.</summary>
    public bool IsBackfill { get; set; } = true;
}
