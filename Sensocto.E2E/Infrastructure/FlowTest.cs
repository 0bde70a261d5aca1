using System.Text.Json;
using Microsoft.Playwright;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Infrastructure;

/// <summary>A flow over a running dashboard: opens its pages, and reads its API.</summary>
public abstract class FlowTest(BrowserFixture browser, string baseUrl) : BrowserTest(browser)
{
    private static readonly HttpClient Http = new();

    /// <summary>Opens the dashboard in its own browser context, live. The operator is called <paramref name="name"/>, if given.</summary>
    protected async Task<DashboardPage> VisitAsync(string path, string? name = null, string? through = null)
    {
        var root = through ?? baseUrl;
        var opened = await OpenAsync();
        if (name is not null)
        {
            var cookie = new Cookie
            {
                Name = "sensocto-operator",
                Value = Uri.EscapeDataString(name),
                Url = root,
            };
            await opened.Page.Context.AddCookiesAsync([cookie]);
        }
        var page = new DashboardPage(opened, root);
        await page.OpenAsync(path);
        return page;
    }

    /// <summary>What <c>/api/attention/{sensor}</c> says of one attribute.</summary>
    protected async Task<JsonElement> AttentionAsync(string sensor, string attribute)
    {
        var address = new Uri($"{baseUrl}/api/attention/{Uri.EscapeDataString(sensor)}");
        var text = await Http.GetStringAsync(address, TestContext.Current.CancellationToken);
        using var keys = JsonDocument.Parse(text);
        return keys
            .RootElement.EnumerateArray()
            .Single(key => key.GetProperty("attribute").GetString() == attribute)
            .Clone();
    }
}
