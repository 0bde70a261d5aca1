namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// The default scenario without its alarms (<see cref="CalmPlant"/>), in this process, shared by every flow that can use it. Its flows run one at a
/// time. Each looks at its own sensors, raises any alarm itself, and leaves only lingering levels behind.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PlantDashboard : DashboardFixture, ICollectionFixture<PlantDashboard>
{
    public const string Name = "plant";
    private readonly CalmPlant _plant = new();

    protected override DashboardOptions Options => new DashboardOptions().Scenario(_plant.Path);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _plant.Dispose();
    }
}
