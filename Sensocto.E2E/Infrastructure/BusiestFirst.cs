using Sensocto.E2E.Accessibility;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.Modules;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(BusiestFirst))]

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// First what fills the processors, while the unit tests run beside it; then the flows, which mostly wait, with those that run in turn from
/// the beginning. In xunit's random order, the latter may run alone at the end.
/// </summary>
public sealed class BusiestFirst : ITestCollectionOrderer
{
    private static readonly string[] First =
    [
        typeof(ModuleTests).FullName!,
        typeof(AccessibilityTests).FullName!,
        PlantDashboard.Name,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(collection => Rank(collection.TestCollectionDisplayName))
                .ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal),
        ];

    private static int Rank(string name) =>
        Array.FindIndex(First, each => name.Contains(each, StringComparison.Ordinal)) is >= 0 and var rank
            ? rank
            : First.Length;
}
