using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>What tools read off the page (docs/api.md) is complete and true.</summary>
[Collection(PlantDashboard.Name)]
public sealed class ContractFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl)
{
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(2);
    private readonly FeedHost _feeds = dashboard.Services.GetRequiredService<FeedHost>();
    private readonly AttentionTracker _tracker = dashboard.Services.GetRequiredService<AttentionTracker>();

    [Fact]
    public async Task Every_attribute_shown_carries_the_whole_contract_and_agrees_with_the_server()
    {
        // Chillers never drop out: each of their attributes has a value.
        var page = await VisitAsync("/?q=chiller");
        await page.Tile("Chiller 1").Attribute("supply").HoverAsync();
        await page.Tile("Chiller 1").Attribute("supply").HasLevelAsync("high");
        foreach (var index in Enumerable.Range(1, 12))
        {
            await page.Tile($"Chiller {index}").Attribute("supply").IsMovingAsync();
            await page.Tile($"Chiller {index}").Attribute("return").IsMovingAsync();
        }

        // The page follows within a second, so what it says may be older than what it is compared with.
        IReadOnlyList<ShownAttribute> shown = [];
        await Poll.UntilAsync(
            "the page says what the server does",
            Poll.Longest,
            async () =>
            {
                shown = await ShownAttribute.AllAsync(page.Page);
                return shown.SequenceEqual(shown.Select(Truth));
            }
        );
        Assert.Equal(24, shown.Count);
    }

    [Fact]
    public async Task What_is_rendered_and_not_in_view_yet_carries_it_too()
    {
        var page = await VisitAsync("/");

        Assert.Equal(0, await ShownAttribute.CountIncompleteAsync(page.Page));
    }

    // The value is one of the newest: the page decides which of them it paints last.
    private ShownAttribute Truth(ShownAttribute shown)
    {
        Assert.True(_feeds.TryGet(new SensorId(shown.SensorId), out var sensor));
        var attribute = sensor.Attributes.Single(a => a.Descriptor.Id.Value == shown.AttributeId);
        var granted = Pacer.GrantedRateHz(attribute.Descriptor, attribute.Status.Window);
        var samples = new Sample[attribute.History.Capacity];
        var count = attribute.History.CopyRecent(Recent, least: 1, samples, out _);
        var values = samples[..count].Select(s => Text(s.Value, $"F{attribute.Descriptor.Precision}")).ToList();
        return new ShownAttribute(
            shown.SensorId,
            shown.AttributeId,
            Lower(_tracker.GetLevel(sensor.Descriptor.Id, attribute.Descriptor.Id)),
            Lower(attribute.Status.State),
            attribute.Cell.ViewerCount.ToString(CultureInfo.InvariantCulture),
            values.Contains(shown.Value) ? shown.Value : values[^1],
            Text(granted, "R")
        );
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
