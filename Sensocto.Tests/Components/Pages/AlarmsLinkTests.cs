using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Tests.Components.View;
using AlarmsPage = Sensocto.Dashboard.Components.Pages.Alarms;

namespace Sensocto.Tests.Components.Pages;

public sealed class AlarmsLinkTests() : DashboardTestContext(new LateNavigation("/alarms"))
{
    [Fact]
    public async Task Two_priorities_chosen_within_a_round_trip_are_both_chosen_and_neither_flicks_back()
    {
        var navigation = (LateNavigation)Services.GetRequiredService<NavigationManager>();
        var page = Render<AlarmsPage>();
        page.Find("[data-chip=p1]").Click();
        page.Find("[data-chip=p2]").Click();
        await page.InvokeAsync(navigation.Arrive);
        Assert.EndsWith("/alarms?priority=1", navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(["p1", "p2"], Chosen(page));
        await page.InvokeAsync(navigation.Arrive);
        Assert.EndsWith("/alarms?priority=1,2", navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(["p1", "p2"], Chosen(page));
    }

    private static IEnumerable<string?> Chosen(IRenderedComponent<AlarmsPage> page) =>
        page.FindAll("[aria-pressed=true]").Select(c => c.GetAttribute("data-chip"));
}
