using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>What tools read off the page (DESIGN §6) is all there, and it is the truth.</summary>
[Collection(PlantDashboard.Name)]
public sealed class ContractFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl)
{
    private readonly FeedHost _feeds = dashboard.Services.GetRequiredService<FeedHost>();
    private readonly AttentionTracker _tracker = dashboard.Services.GetRequiredService<AttentionTracker>();

    [Fact]
    public async Task Every_attribute_shown_carries_the_whole_contract_and_agrees_with_the_server()
    {
        // Chillers never drop out: each of theirs has a value.
        var page = await VisitAsync("/?q=chiller");
        await page.Tile("Chiller 1").Attribute("supply").HoverAsync();
        await page.Tile("Chiller 1").Attribute("supply").HasLevelAsync("high");
        foreach (var index in Enumerable.Range(1, 12))
        {
            await page.Tile($"Chiller {index}").Attribute("supply").IsMovingAsync();
            await page.Tile($"Chiller {index}").Attribute("return").IsMovingAsync();
        }

        var shown = await ShownAttribute.AllAsync(page.Page);
        Assert.Equal(24, shown.Count);
        Assert.All(shown, AgreesWithServer);
    }

    private void AgreesWithServer(ShownAttribute shown)
    {
        Assert.True(_feeds.TryGet(new SensorId(shown.SensorId), out var sensor));
        var attribute = sensor.Attributes.Single(a => a.Descriptor.Id.Value == shown.AttributeId);
        var status = attribute.Status;
        Assert.Equal(Lower(_tracker.GetLevel(sensor.Descriptor.Id, attribute.Descriptor.Id)), shown.Attention);
        Assert.Equal(Lower(status.State), shown.State);
        Assert.Equal(attribute.Cell.ViewerCount.ToString(CultureInfo.InvariantCulture), shown.Watchers);
        var granted = Pacer.GrantedRateHz(attribute.Descriptor, status.Window);
        Assert.Equal(granted, double.Parse(shown.RateHz, CultureInfo.InvariantCulture));
        Assert.Matches($@"^-?\d+\.\d{{{attribute.Descriptor.Precision}}}$", shown.Value);
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
