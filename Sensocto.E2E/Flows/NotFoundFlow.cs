using System.Net;
using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>An unknown address says so, and leads back.</summary>
[Collection(PlantDashboard.Name)]
public sealed class NotFoundFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task An_unknown_address_is_a_page_that_says_so_and_leads_to_the_dashboard()
    {
        var page = new DashboardPage(await OpenAsync(), dashboard.BaseUrl);
        page.Console.Expect("status of 404");
        var answer = await page.Page.GotoAsync(dashboard.BaseUrl + "/no/such/page");
        Assert.Equal((int)HttpStatusCode.NotFound, answer!.Status);
        await page.HasHeadingAsync("There is no such page");
        await page.IsLiveAsync();

        await page
            .Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Dashboard", Exact = true })
            .ClickAsync();
        await page.HasUrlAsync("/");
        await page.Tile("Boiler 1").Attribute("steam").HasLevelAsync("medium");
        await page.Tile("Boiler 1").Attribute("steam").IsMovingAsync();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_program_that_sends_there_is_told_that_it_can_not_and_gets_no_page(string method)
    {
        using var http = new HttpClient();
        using var sent = new HttpRequestMessage(new HttpMethod(method), dashboard.BaseUrl + "/no/such/page");
        var answer = await http.SendAsync(sent, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
