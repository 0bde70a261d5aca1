namespace Sensocto.Dashboard.Live;

/// <summary>
/// Tells facts apart by number: another one whenever something is different. What a page was told is kept so, and not as the facts themselves: old objects that hold new
/// ones are what every collection looks through, and thousands of pages are told something all the time.
/// </summary>
/// <param name="All">Anything; 0 where nothing was told.</param>
/// <param name="BesidesCrowd">Anything but the number of a crowd.</param>
/// <param name="Wrong">What is wrong with the attribute.</param>
internal readonly record struct FactsEdition(int All, int BesidesCrowd, int Wrong)
{
    /// <summary>Of the first facts there are.</summary>
    public static FactsEdition First { get; } = new(1, 1, 1);

    /// <summary>Of what comes after facts of this edition.</summary>
    public FactsEdition Next(RowFacts before, RowFacts now) =>
        new(
            All + 1,
            BesidesCrowd + (now.IsSameBesidesTheCrowd(before) ? 0 : 1),
            Wrong + (now.IsAsWell(before) ? 0 : 1)
        );
}
