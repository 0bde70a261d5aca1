namespace Sensocto.Benchmarks.Soak;

/// <summary>Counts of what the operators of a soak did.</summary>
internal sealed class SoakTally
{
    public int Left { get; set; }

    public int Killed { get; set; }

    public int Hidden { get; set; }

    public int Cut { get; set; }

    public int Back { get; set; }

    /// <summary>Operators cut off for less than the server keeps a circuit, whose circuit was gone all the same.</summary>
    public int Lost { get; set; }

    /// <summary>Operators who did not get in.</summary>
    public int Refused { get; set; }
}
