using Sensocto.Core.Pacing;

namespace Sensocto.Core.Feeds;

/// <summary>A change in the pace at which an attribute is sent. Immutable.</summary>
/// <param name="Ticks">When, UTC ticks.</param>
/// <param name="Before">What was granted until then.</param>
/// <param name="After">What was granted from then on.</param>
/// <param name="Who">Who looked, in words; null if nobody asked for it at the time. See <see cref="LiveAttribute.Explain"/>.</param>
public readonly record struct WindowChange(long Ticks, SendWindow Before, SendWindow After, string? Who)
{
    /// <summary>What caused the change, for instance <c>attention rose to High</c>; several causes are separated by semicolons.</summary>
    public string Cause => string.Join("; ", Causes());

    private IEnumerable<string> Causes()
    {
        if (Before.HeldByAlarm != After.HeldByAlarm)
        {
            yield return After.HeldByAlarm ? "an alarm holds it" : "no alarm holds it any more";
        }

        if (Before.Level != After.Level)
        {
            yield return $"attention {(After.Level > Before.Level ? "rose" : "fell")} to {After.Level}";
        }

        if (Before.Load != After.Load)
        {
            yield return $"load {(After.Load > Before.Load ? "rose" : "fell")} to {After.Load}";
        }

        if (
            (Before.HeldByAlarm, Before.Level, Before.Load) == (After.HeldByAlarm, After.Level, After.Load)
            && Before.Duration != After.Duration
        )
        {
            yield return "the pace of all was changed";
        }
    }
}
