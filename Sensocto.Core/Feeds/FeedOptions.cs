namespace Sensocto.Core.Feeds;

/// <summary>How feeds are run.</summary>
public sealed class FeedOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:Feeds";

    private static readonly TimeSpan LeastReach = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often an attribute with alarm limits is read while its window is longer than this, so that a crossing is sent
    /// at once at any level. 50 ms to 10 s; default 250 ms.
    /// </summary>
    public TimeSpan AlarmScan { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a value must stay back from a limit before its alarm ends, unless its limits say otherwise. 0 to 10 min; default 5 s.</summary>
    public TimeSpan AlarmHold { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How often the scheduler checks for due turns while nobody looks at anything; otherwise every 10 ms. A limit crossing is then noticed
    /// at most this much later. 10 ms to 1 s; default 40 ms.
    /// </summary>
    public TimeSpan IdleStep { get; set; } = TimeSpan.FromMilliseconds(40);

    /// <summary>
    /// How far back a feed is read when somebody starts to look, how long every sample is kept while somebody looks, and how long a sample may be in
    /// transit (at least ten seconds). 0 to 10 min; default 2 min.
    /// </summary>
    public TimeSpan Backfill { get; set; } = TimeSpan.FromSeconds(120);

    internal TimeSpan Reach => Backfill > LeastReach ? Backfill : LeastReach;
}
