using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Pacing;

/// <summary>
/// The only place that turns attention and load into a rate. The same law and input always give the same window. Thread-safe.
/// </summary>
/// <param name="options">The law until <see cref="Change"/>. The caller has validated it and does not modify it afterwards.</param>
public sealed class Pacer(PacingOptions options)
{
    private const double LongestFrameMs = 500;
    private PacingOptions _law = options;
    private int _version;

    /// <summary>The current law; do not modify it.</summary>
    public PacingOptions Law => Volatile.Read(ref _law);

    /// <summary>Increases after every change of the law.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>Replaces the law; feeds renew their windows on their next tick.</summary>
    /// <param name="law">Validated by <see cref="PacingOptionsValidator"/> and not modified afterwards.</param>
    public void Change(PacingOptions law)
    {
        Volatile.Write(ref _law, law);
        Interlocked.Increment(ref _version);
    }

    /// <summary>
    /// The window for an attribute. An active alarm counts as if a viewer had it in view: the level is at least
    /// <see cref="AttentionLevel.Medium"/>.
    /// </summary>
    public SendWindow Grant(AttributeDescriptor attribute, AttentionLevel attention, LoadLevel load, bool alarm = false)
    {
        var held = alarm && attention < AttentionLevel.Medium;
        var level = held ? AttentionLevel.Medium : attention;
        var ms = WindowMs(attribute.BaseWindow ?? Law.BaseWindow, level, load);
        var content = level >= AttentionLevel.Medium ? BatchContent.EverySample : BatchContent.Summary;
        return new SendWindow(TimeSpan.FromMilliseconds(ms), content, level, load, held);
    }

    /// <summary>The window for a level under a load, in ms: the law itself.</summary>
    public double WindowMs(TimeSpan baseWindow, AttentionLevel level, LoadLevel load)
    {
        var row = Law.For(level);
        var ms = baseWindow.TotalMilliseconds * row.Multiplier * PacingOptions.Multiplier(load);
        return Math.Clamp(ms, row.MinMs, row.MaxMs);
    }

    /// <summary>
    /// Time between two frames of a page, in ms. Load lengthens it as it lengthens windows, because a frame costs about the same whatever is in it. At most
    /// 500 ms, or <paramref name="usualMs"/> if that is more.
    /// </summary>
    public static double FrameMs(double usualMs, LoadLevel load) =>
        Math.Max(usualMs, Math.Min(usualMs * PacingOptions.Multiplier(load), LongestFrameMs));

    /// <summary>
    /// The rate shown to operators, in Hz: the updates a second that the window allows, but never more than the sensor measures.
    /// </summary>
    public static double GrantedRateHz(AttributeDescriptor attribute, SendWindow window) =>
        GrantedRateHz(attribute, window.Duration);

    /// <summary>The same for a window's length alone, in Hz.</summary>
    public static double GrantedRateHz(AttributeDescriptor attribute, TimeSpan window) =>
        Math.Min(attribute.FullRateHz, 1 / window.TotalSeconds);
}
