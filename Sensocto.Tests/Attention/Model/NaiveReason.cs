using System.Globalization;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Model;

/// <summary>Why a key has its level, in words derived from the model's sets alone.</summary>
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
        if (said.Count == 0)
        {
            return key.Level == AttentionLevel.Low ? "viewed a moment ago" : "nobody looks";
        }

        var named = said.Distinct(StringComparer.Ordinal).Take(3).ToList();
        var words = named.ConvertAll(s => said.Count(o => o == s) is > 1 and var tabs ? $"{s} ({tabs} tabs)" : s);
        var more = said.Count(s => !named.Contains(s, StringComparer.Ordinal));
        return string.Join("; ", more > 0 ? [.. words, $"{more} more"] : words);
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
