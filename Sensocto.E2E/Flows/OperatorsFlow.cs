using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>Operators see each other looking, and see when one has gone.</summary>
[Collection(Measured.Name)]
public sealed class OperatorsFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl),
        IClassFixture<PlantDashboard>
{
    private static readonly TimeSpan GoneWithin = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_second_operators_look_shows_on_the_first_and_is_gone_within_a_second_of_closing()
    {
        var ada = await VisitAsync("/?q=motor-14", "Ada Lovelace");
        var speed = ada.Tile("Motor 14").Attribute("speed");
        await speed.HasWatchersAsync(1, "", "1 looking: Ada Lovelace");

        var ben = await VisitAsync("/?q=motor-14", "Ben");
        await speed.HasWatchersAsync(2, "BE", "2 looking: Ada Lovelace, Ben");
        await ben.Tile("Motor 14").Attribute("speed").HasWatchersAsync(2, "AL", "2 looking: Ada Lovelace, Ben");
        await ben.Tile("Motor 14").Attribute("speed").HoverAsync();
        await speed.HasLevelAsync("high");

        using var trace = new AttentionTrace(dashboard.Services, "motor-14", "speed");
        var closing = AttentionTrace.Clock;
        await ben.Page.CloseAsync();
        Assert.InRange(await trace.UntilViewersAsync(1, closing), TimeSpan.Zero, GoneWithin);
        Assert.Equal(AttentionLevel.Medium, trace.Cell.Level);
        await speed.HasWatchersAsync(1, "", "1 looking: Ada Lovelace");
        await speed.HasLevelAsync("medium");
    }

    [Fact]
    public async Task A_new_name_shows_on_the_others_screens_and_survives_a_reload()
    {
        var ada = await VisitAsync("/?q=motor-15", "Ada");
        var ben = await VisitAsync("/?q=motor-15", "Ben");
        var seenByAda = ada.Tile("Motor 15").Attribute("speed");
        await seenByAda.HasWatchersAsync(2, "BE", "2 looking: Ada, Ben");

        await ben.Operator.RenameAsync("Abe Zulu");
        await seenByAda.HasWatchersAsync(2, "AZ", "2 looking: Abe Zulu, Ada");
        await ada.Status.ListsOperatorAsync("Abe Zulu");
        await ben.ReloadAsync();
        await ben.Operator.IsCalledAsync("Abe Zulu");
        await seenByAda.HasWatchersAsync(2, "AZ", "2 looking: Abe Zulu, Ada");
    }
}
