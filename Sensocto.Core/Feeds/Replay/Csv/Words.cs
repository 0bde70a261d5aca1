namespace Sensocto.Core.Feeds.Replay.Csv;

/// <summary>Shows text from a file to people: short, and nothing that a terminal or a log would act on.</summary>
internal static class Words
{
    private const int Longest = 40;

    public static string Quote(string text)
    {
        var cut = text.Length > Longest ? text[..Longest] + "…" : text;
        return $"'{string.Concat(cut.Select(c => char.IsControl(c) ? '·' : c))}'";
    }
}
