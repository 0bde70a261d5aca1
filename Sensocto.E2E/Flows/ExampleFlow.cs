using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

[Collection(PlantDashboard.Name)]
public sealed class ExampleFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_pointer_on_a_tile_makes_its_sensor_fast()
    {
        using var probe = new ProbeFeed(dashboard.Services, "example probe");
        var ada = await VisitAsync("/?q=example", "Ada");
        var reading = ada.Tile("example probe").Attribute("reading");
        await reading.HasLevelAsync("medium");

        await reading.HoverAsync();

        await reading.HasLevelAsync("high");
        probe.Measure(21.5);
        await reading.ShowsAsync("21.5");
    }
}
