using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>When the server ends a circuit, for a fault or a page that asks too much, no dead page is left behind.</summary>
[Collection(PlantDashboard.Name)]
public sealed class FailedCircuitFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl)
{
    // More calls at once than a page may make, by more than the server forgives in the half minute that a busy machine may take for them.
    private const int Calls = 10_000;

    [Fact]
    public async Task A_page_whose_circuit_has_failed_says_so_and_is_loaded_anew_at_the_same_address()
    {
        var page = await VisitAsync("/?q=motor-3");
        page.Console.Expect(
            "unhandled exception|Circuit has been shut down|Cannot send data|WebSocket|ERR_|404|Connection (disconnected|closed)"
        );
        await page.MarkAsync();

        await page.Page.EvaluateAsync(
            """
            calls => {
              for (let call = 0; call < calls; call++) DotNet.invokeMethodAsync('nowhere', 'nothing').catch(() => {});
            }
            """,
            Calls
        );
        await page.Status.SaysReconnectingAsync();
        // An operator who comes back to the tab waits for no timer.
        await page.Viewport.SetHiddenAsync(true);
        await page.Viewport.SetHiddenAsync(false);

        await page.Status.SaysLiveAsync();
        await page.IsLiveAsync();
        Assert.False(await page.IsMarkedAsync(), "The page was not loaded anew.");
        await page.HasUrlAsync("/?q=motor-3");
        await page.Tile("Motor 3").Attribute("speed").IsMovingAsync();
    }

    [Fact]
    public async Task A_page_that_gets_no_circuit_does_not_say_that_it_is_live_and_is_loaded_anew_until_it_is()
    {
        var opened = await OpenAsync();
        opened.Console.Expect("503|negotiation|host not initialized");
        var refused = 0;
        await opened.Page.RouteAsync(
            "**/_blazor/negotiate*",
            route =>
                refused++ == 0 ? route.FulfillAsync(new RouteFulfillOptions { Status = 503 }) : route.ContinueAsync()
        );
        var page = new DashboardPage(opened, dashboard.BaseUrl);
        await page.Page.GotoAsync(dashboard.BaseUrl + "/?q=motor-4");
        await page.Status.SaysReconnectingAsync();
        await page.MarkAsync();

        await page.IsLiveAsync();
        await page.Status.SaysLiveAsync();
        Assert.False(await page.IsMarkedAsync(), "The page was not loaded anew.");
        await page.Tile("Motor 4").Attribute("speed").IsMovingAsync();
    }
}
