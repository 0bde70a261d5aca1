using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard;

namespace Sensocto.Tests;

public sealed class NamedHostTests
{
    [Theory]
    [InlineData("", "/", StatusCodes.Status400BadRequest)]
    [InlineData("127.0.0.1:99999", "/monitor", StatusCodes.Status400BadRequest)]
    [InlineData("", "/health/live", StatusCodes.Status200OK)]
    [InlineData("127.0.0.1:5080", "/", StatusCodes.Status200OK)]
    [InlineData("[::1]:5080", "/", StatusCodes.Status200OK)]
    [InlineData("pläne.example", "/", StatusCodes.Status200OK)]
    public async Task A_page_is_for_who_names_a_host(string host, string path, int status)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseNamedHost();
        app.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status200OK;
            return Task.CompletedTask;
        });

        var http = new DefaultHttpContext { RequestServices = services };
        (http.Request.Host, http.Request.Path) = (new HostString(host), path);
        await app.Build()(http);
        Assert.Equal(status, http.Response.StatusCode);
    }
}
