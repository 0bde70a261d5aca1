using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Circuits;

public sealed class ForeignPagesTests : IDisposable
{
    private readonly FakeLogger<ValuesLink> _log = new();
    private readonly ServiceProvider _services;
    private readonly RequestDelegate _app;

    public ForeignPagesTests()
    {
        _services = new ServiceCollection()
            .AddMetrics()
            .AddSingleton<LiveMetrics>()
            .AddSingleton<ILogger<ValuesLink>>(_log)
            .BuildServiceProvider();
        var app = new ApplicationBuilder(_services);
        app.UseOwnPages();
        app.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
        _app = app.Build();
    }

    [Theory]
    [InlineData("/_blazor", "https://plant.example:8443", StatusCodes.Status200OK)]
    [InlineData("/_blazor/negotiate", null, StatusCodes.Status200OK)]
    [InlineData("/_blazor", "https://elsewhere.example", StatusCodes.Status403Forbidden)]
    [InlineData("/_Blazor/negotiate", "https://elsewhere.example", StatusCodes.Status403Forbidden)]
    [InlineData("/_blazor", "null", StatusCodes.Status403Forbidden)]
    [InlineData("/_blazor", "", StatusCodes.Status403Forbidden)]
    [InlineData("/api/sensors", "https://elsewhere.example", StatusCodes.Status200OK)]
    public async Task A_circuit_is_for_a_page_of_this_site(string path, string? origin, int status) =>
        Assert.Equal(status, await AskAsync(path, origin));

    [Fact]
    public async Task The_first_that_is_refused_is_logged_in_one_line_and_cut_to_what_can_be_read()
    {
        await AskAsync("/_blazor", "https://elsewhere.example/\u001b[31m" + new string('x', 9_000));
        await AskAsync("/_blazor", "https://elsewhere.example");

        var line = Assert.Single(_log.Collector.GetSnapshot());
        Assert.StartsWith("A page of https://elsewhere.example/ [31mxxx", line.Message, StringComparison.Ordinal);
        Assert.InRange(line.Message.Length, 200, 450);
    }

    public void Dispose() => _services.Dispose();

    private async Task<int> AskAsync(string path, string? origin)
    {
        var http = new DefaultHttpContext { RequestServices = _services };
        (http.Request.Host, http.Request.Path) = (new HostString("plant.example"), path);
        if (origin is not null)
        {
            http.Request.Headers.Origin = origin;
        }

        await _app(http);
        return http.Response.StatusCode;
    }
}
