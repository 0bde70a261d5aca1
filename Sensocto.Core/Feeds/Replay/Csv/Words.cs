namespace Sensocto.Core.Feeds.Replay.Csv;

/// <summary>Quotes text from a file for people: short, and without characters that a terminal or a log would act on.</summary>
internal static class Words
{
    private const int Longest = 40;

    public static string Quote(string text)
    {
        var cut = text.Length > Longest ? text[..Longest] + "…" : text;
        return $"'{string.Concat(cut.Select(c => char.IsControl(c) ? '·' : c))}'";
    }
}
