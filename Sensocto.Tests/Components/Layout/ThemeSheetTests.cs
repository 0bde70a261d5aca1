using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;
using MudBlazor.Services;
using Sensocto.Dashboard.Components.Layout;

namespace Sensocto.Tests.Components.Layout;

public sealed class ThemeSheetTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddMudServices()
        .AddSingleton<IJSRuntime, NoPage>()
        .BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task It_is_the_rules_of_the_theme_and_no_markup()
    {
        var text = await Make().TextAsync();
        Assert.Contains("--mud-palette-primary: rgba(59,82,102,1)", text, StringComparison.Ordinal);
        Assert.Contains("'Liberation Sans'", text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
    }

    [Fact]
    public async Task Its_address_is_the_same_as_long_as_it_is()
    {
        var address = await Make().AddressAsync();
        Assert.Matches(@"^/theme\.css\?v=[0-9a-f]{16}$", address);
        Assert.Equal(address, await Make().AddressAsync());
    }

    [Theory]
    [InlineData(null, "public, max-age=31536000, immutable")]
    [InlineData("?v=0123456789abcdef", "no-store")]
    [InlineData("", "no-store")]
    public async Task It_is_kept_at_its_very_address_only(string? query, string caching)
    {
        var sheet = Make();
        var address = await sheet.AddressAsync();
        var http = new DefaultHttpContext { RequestServices = _services };
        http.Request.Path = ThemeSheet.Path;
        http.Request.QueryString = new QueryString(query ?? address[ThemeSheet.Path.Length..]);
        var answer = await ThemeEndpoint.AnswerAsync(sheet, http);
        Assert.Equal(await sheet.TextAsync(), Assert.IsType<ContentHttpResult>(answer).ResponseContent);
        Assert.Equal(caching, http.Response.Headers.CacheControl);
    }

    private ThemeSheet Make() => new(_services, NullLoggerFactory.Instance);

    private sealed class NoPage : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            throw new JSDisconnectedException("There is no page.");

        public ValueTask<TValue> InvokeAsync<TValue>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        ) => throw new JSDisconnectedException("There is no page.");
    }
}
