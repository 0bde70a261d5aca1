namespace Sensocto.E2E.Infrastructure;

/// <summary>Ten thousand sensors, in this process.</summary>
public sealed class MassiveDashboard : DashboardFixture
{
    protected override DashboardOptions Options => new DashboardOptions().Scenario("massive");
}
