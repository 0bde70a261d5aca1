using System.Globalization;

namespace Sensocto.Core.Feeds.Replay.Csv;

/// <summary>
/// Parses the times of recordings: ISO 8601 (date, or date and time with T or a space, to the minute or finer; UTC if without a zone), or a number: seconds since
/// 1970, or milliseconds from 1e11 on (as seconds, that would be the year 5138). Fractions finer than a tick are truncated.
/// </summary>
internal static class Timestamps
{
    private const decimal FirstMilliseconds = 1e11m;
    private const int TickDigits = 7;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzz",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFzz",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd",
    ];

    /// <summary>Parses a time into UTC ticks.</summary>
    public static bool TryParse(string text, out long ticks) =>
        TryParseIso(text, out ticks) || TryParseEpoch(text, out ticks);

    private static bool TryParseIso(string text, out long ticks)
    {
        var found = DateTimeOffset.TryParseExact(
            CutToTicks(text),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        );
        ticks = found ? time.UtcTicks : 0;
        return found;
    }

    private static bool TryParseEpoch(string text, out long ticks)
    {
        ticks = 0;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var perTick = Math.Abs(number) >= FirstMilliseconds ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerSecond;
        var limit = (decimal)DateTime.MaxValue.Ticks / perTick;
        if (Math.Abs(number) > limit)
        {
            return false;
        }

        ticks = DateTime.UnixEpoch.Ticks + (long)decimal.Floor(number * perTick);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
    }

    private static string CutToTicks(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return point < 0 || end - point - 1 <= TickDigits
            ? text
            : text.Remove(point + 1 + TickDigits, end - point - 1 - TickDigits);
    }
}
