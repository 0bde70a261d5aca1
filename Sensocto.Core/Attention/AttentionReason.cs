using System.Globalization;

namespace Sensocto.Core.Attention;

/// <summary>Puts a level into words. Pure.</summary>
internal static class AttentionReason
{
    public const string Removed = "the sensor is gone";
    private const int MaxSaid = 3;

    public static string Of(AttentionLevel level, IReadOnlyList<Watcher> watchers)
    {
        if (watchers.Count == 0)
        {
            return level == AttentionLevel.Low ? "viewed a moment ago" : "nobody looks";
        }

        var said = watchers.GroupBy(Say, StringComparer.Ordinal).Take(MaxSaid).ToArray();
        var words = said.Select(s => s.Count() is > 1 and var tabs ? $"{s.Key} ({tabs} tabs)" : s.Key);
        var more = watchers.Count - said.Sum(s => s.Count());
        return string.Join("; ", more > 0 ? words.Append($"{more} more") : words);
    }

    private static string Say(Watcher watcher)
    {
        var name = watcher.Viewer.Said;
        if (watcher.Viewer.IsNode)
        {
            return name;
        }

        var text =
            watcher.Interest.HasFlag(Interest.Hover) ? $"{name} hovers"
            : watcher.Interest.HasFlag(Interest.Focus) ? $"{name} focuses"
            : watcher.IsPinned ? $"pinned by {name}"
            : watcher.BoostLeft > TimeSpan.Zero ? $"{name} hovered ({Seconds(watcher.BoostLeft)} s left)"
            : $"{name} views";
        return watcher.Level < Uncapped(watcher) ? $"{text} (at most {watcher.Level})" : text;
    }

    private static AttentionLevel Uncapped(Watcher watcher) =>
        watcher.IsPinned || watcher.BoostLeft > TimeSpan.Zero || (watcher.Interest & ~Interest.View) != 0
            ? AttentionLevel.High
            : AttentionLevel.Medium;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
