using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard;

namespace Sensocto.Tests;

public sealed class OtherMethodsTests
{
    [Theory]
    [InlineData("GET", "explained")]
    [InlineData("POST", "")]
    [InlineData("DELETE", "")]
    public async Task Only_an_error_of_what_a_browser_opens_is_explained(string method, string body)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseStatusCodePages(pages => pages.HttpContext.Response.WriteAsync("explained"));
        app.UseOtherMethodsUnexplained();
        app.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

        using var answer = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services };
        (http.Request.Method, http.Response.Body) = (method, answer);
        await app.Build()(http);
        Assert.Equal(StatusCodes.Status404NotFound, http.Response.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(answer.ToArray()));
    }
}
