using System.Globalization;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Model;

/// <summary>Why a key has its level, in words worked out from the model's sets alone.</summary>
internal static class NaiveReason
{
    public static string Of(NaiveTracker model, NaiveKey key)
    {
        if (!model.Exists[key.Sensor])
        {
            return "the sensor is gone";
        }

        var said = model
            .Viewers.Where(v => key.RankOf(v) > AttentionLevel.None)
            .OrderByDescending(key.RankOf)
            .ThenBy(v => v.Name, StringComparer.Ordinal)
            .ThenBy(v => v.Id, StringComparer.Ordinal)
            .Select(v => Say(model, key, v))
            .ToList();
        return said.Count switch
        {
            0 => key.Level == AttentionLevel.Low ? "viewed a moment ago" : "nobody looks",
            <= 3 => string.Join("; ", said),
            _ => $"{string.Join("; ", said.Take(3))}; {said.Count - 3} more",
        };
    }

    private static string Say(NaiveTracker model, NaiveKey key, NaiveViewer viewer)
    {
        var isPinned = viewer.Pins.Contains(key.Sensor);
        var left = key.BoostEnds.TryGetValue(viewer, out var end) ? (end - model.Now) / 1000.0 : 0;
        var (text, uncapped) =
            !viewer.IsHidden && key.Hovered.Contains(viewer) ? ($"{viewer.Name} hovers", AttentionLevel.High)
            : !viewer.IsHidden && key.Focused.Contains(viewer) ? ($"{viewer.Name} focuses", AttentionLevel.High)
            : isPinned ? ($"pinned by {viewer.Name}", AttentionLevel.High)
            : left > 0
                ? (
                    string.Create(CultureInfo.InvariantCulture, $"{viewer.Name} hovered ({left:0.0} s left)"),
                    AttentionLevel.High
                )
            : ($"{viewer.Name} views", AttentionLevel.Medium);
        return viewer.Cap < uncapped ? $"{text} (at most {viewer.Cap})" : text;
    }
}
