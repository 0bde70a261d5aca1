using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Pacing;

/// <summary>
/// The only place that turns attention and load into a rate: under the same law the same input gives the same window. Thread-safe.
/// </summary>
/// <param name="options">The law, until <see cref="Change"/>. Checked by whoever gives it; not written to afterwards.</param>
public sealed class Pacer(PacingOptions options)
{
    private const double LongestFrameMs = 500;
    private PacingOptions _law = options;
    private int _version;

    /// <summary>The law that holds; not to be written to.</summary>
    public PacingOptions Law => Volatile.Read(ref _law);

    /// <summary>Goes up after every change of the law.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>Another law holds from now on; feeds grant their windows anew with their next tick.</summary>
    /// <param name="law">Checked, by <see cref="PacingOptionsValidator"/>, and not written to afterwards.</param>
    public void Change(PacingOptions law)
    {
        Volatile.Write(ref _law, law);
        Interlocked.Increment(ref _version);
    }

    /// <summary>
    /// The window for an attribute. An active alarm counts as somebody having it in view: the level is at least
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

    /// <summary>The window of a level under a load, in ms: the law itself.</summary>
    public double WindowMs(TimeSpan baseWindow, AttentionLevel level, LoadLevel load)
    {
        var row = Law.For(level);
        var ms = baseWindow.TotalMilliseconds * row.Multiplier * PacingOptions.Multiplier(load);
        return Math.Clamp(ms, row.MinMs, row.MaxMs);
    }

    /// <summary>
    /// Time between two frames of a page, in ms: load lengthens it as it does windows, since a page's frame costs about the same whatever is in it. Up to
    /// 500 ms, or what is usual where that is more.
    /// </summary>
    public static double FrameMs(double usualMs, LoadLevel load) =>
        Math.Max(usualMs, Math.Min(usualMs * PacingOptions.Multiplier(load), LongestFrameMs));

    /// <summary>
    /// The rate an operator reads: updates a second that the window allows, never more than the sensor measures. In Hz.
    /// </summary>
    public static double GrantedRateHz(AttributeDescriptor attribute, SendWindow window) =>
        GrantedRateHz(attribute, window.Duration);

    /// <summary>The same of a window's length alone. In Hz.</summary>
    public static double GrantedRateHz(AttributeDescriptor attribute, TimeSpan window) =>
        Math.Min(attribute.FullRateHz, 1 / window.TotalSeconds);
}
