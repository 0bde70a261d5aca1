using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>What a page's own viewer contributes to a sensor's attention.</summary>
internal static class OwnLook
{
    /// <summary>The highest number of other viewers of any of its attributes.</summary>
    public static int OthersAt(this Viewer? viewer, RosterEntry entry)
    {
        if (entry.Viewers == 0)
        {
            return 0;
        }

        var most = 0;
        foreach (var attribute in entry.Sensor.Attributes)
        {
            var own = viewer?.Counts(attribute.Cell) == true ? 1 : 0;
            most = Math.Max(most, attribute.Cell.ViewerCount - own);
        }

        return most;
    }

    /// <summary>Whether the pointer or the focus is on its tile.</summary>
    public static bool Holds(this Viewer? viewer, LiveSensor sensor) =>
        sensor.Attributes.Any(a =>
            a.Cell.ViewerCount > 0
            && viewer?.Watch(a.Cell) is { } own
            && (own.Interest & (Interest.Hover | Interest.Focus)) != 0
        );
}
