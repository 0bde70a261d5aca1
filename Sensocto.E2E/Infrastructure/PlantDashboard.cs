namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// The default scenario without its alarms (<see cref="CalmPlant"/>), in this process, shared by every flow that can do with it. The flows come one after the
/// other: each leaves nothing but lingering levels, and looks at sensors of its own; alarms there are those that it raises.
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
