namespace Sensocto.Benchmarks.Soak;

/// <summary>What the operators of a soak did.</summary>
internal sealed class SoakTally
{
    public int Left { get; set; }

    public int Killed { get; set; }

    public int Hidden { get; set; }

    public int Cut { get; set; }

    public int Back { get; set; }

    /// <summary>Cut off for less than the server keeps a circuit, and yet it was gone.</summary>
    public int Lost { get; set; }

    /// <summary>Did not get in.</summary>
    public int Refused { get; set; }
}
