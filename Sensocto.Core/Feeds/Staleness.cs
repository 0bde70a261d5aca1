using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// When silence means something is wrong: after three granted windows and a second, never a fixed time, so that what is slow by design is
/// never stale and what is dead always is. For a sensor that measures less often than its window, its own period counts instead. Pure.
/// </summary>
public static class Staleness
{
    private const int WindowsMissed = 3;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>How old the newest sample may become.</summary>
    public static TimeSpan Limit(AttributeDescriptor attribute, SendWindow window)
    {
        var period = TimeSpan.FromSeconds(1 / attribute.FullRateHz);
        return (WindowsMissed * (window.Duration > period ? window.Duration : period)) + Grace;
    }
}
