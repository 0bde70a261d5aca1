using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Pacing;

/// <summary>
/// The only place that turns attention and load into a rate. Pure: the same input gives the same window. Thread-safe.
/// </summary>
public sealed class Pacer(PacingOptions options)
{
    /// <summary>
    /// The window for an attribute. An active alarm counts as somebody having it in view: the level is at least
    /// <see cref="AttentionLevel.Medium"/>.
    /// </summary>
    public SendWindow Grant(AttributeDescriptor attribute, AttentionLevel attention, LoadLevel load, bool alarm = false)
    {
        var held = alarm && attention < AttentionLevel.Medium;
        var level = held ? AttentionLevel.Medium : attention;
        var row = options.For(level);
        var baseMs = (attribute.BaseWindow ?? options.BaseWindow).TotalMilliseconds;
        var ms = Math.Clamp(baseMs * row.Multiplier * PacingOptions.Multiplier(load), row.MinMs, row.MaxMs);
        var content = level >= AttentionLevel.Medium ? BatchContent.EverySample : BatchContent.Summary;
        return new SendWindow(TimeSpan.FromMilliseconds(ms), content, level, load, held);
    }

    /// <summary>
    /// The rate an operator reads: updates a second that the window allows, never more than the sensor measures. In Hz.
    /// </summary>
    public static double GrantedRateHz(AttributeDescriptor attribute, SendWindow window) =>
        Math.Min(attribute.FullRateHz, window.RateHz);
}
