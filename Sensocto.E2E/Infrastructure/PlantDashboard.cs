namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// The default scenario, in this process, shared by every flow that can do with it. The flows come one after the other: each leaves
/// nothing but lingering levels, and looks at sensors of its own.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PlantDashboard : DashboardFixture, ICollectionFixture<PlantDashboard>
{
    public const string Name = "plant";
}
