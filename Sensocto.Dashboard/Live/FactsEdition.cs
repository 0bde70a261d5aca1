namespace Sensocto.Dashboard.Live;

/// <summary>
/// Version numbers of an attribute's facts: each rises when something it covers changes. A page remembers the numbers that it was sent and not the facts: old objects
/// that refer to new ones make every garbage collection scan them, and thousands of pages get facts all the time.
/// </summary>
/// <param name="All">Covers everything; 0 if nothing was sent.</param>
/// <param name="BesidesCrowd">Covers everything but the size of a crowd.</param>
/// <param name="Wrong">Covers what is wrong with the attribute.</param>
internal readonly record struct FactsEdition(int All, int BesidesCrowd, int Wrong)
{
    /// <summary>The edition of an attribute's first facts.</summary>
    public static FactsEdition First { get; } = new(1, 1, 1);

    /// <summary>The edition that follows this one, given the facts before and now.</summary>
    public FactsEdition Next(RowFacts before, RowFacts now) =>
        new(
            All + 1,
            BesidesCrowd + (now.IsSameBesidesTheCrowd(before) ? 0 : 1),
            Wrong + (now.IsAsWell(before) ? 0 : 1)
        );
}
