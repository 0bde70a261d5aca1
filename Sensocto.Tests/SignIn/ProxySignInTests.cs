using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Sensocto.Dashboard.SignIn;

namespace Sensocto.Tests.SignIn;

public sealed class ProxySignInTests
{
    [Fact]
    public async Task The_proxys_word_is_who_somebody_is_and_what_they_may()
    {
        var user = await SignInAsync("Ada", "plant,, operator ");
        Assert.Equal("Ada", user!.Identity!.Name);
        Assert.Equal(["plant", "operator"], user.FindAll(ClaimTypes.Role).Select(c => c.Value));
    }

    [Fact]
    public async Task Who_has_no_role_is_somebody_nevertheless() =>
        Assert.Empty((await SignInAsync("Ada", StringValues.Empty))!.FindAll(ClaimTypes.Role));

    [Fact]
    public async Task Nobody_is_signed_in_without_a_name_or_with_two()
    {
        Assert.Null(await SignInAsync(StringValues.Empty, "operator"));
        Assert.Null(await SignInAsync("", "operator"));
        Assert.Null(await SignInAsync(new StringValues(["Eve", "Ada"]), "operator"));
    }

    [Fact]
    public async Task Of_roles_that_are_said_twice_none_counts() =>
        Assert.Empty((await SignInAsync("Ada", new StringValues(["operator", "plant"])))!.FindAll(ClaimTypes.Role));

    [Theory]
    [InlineData(
        "text/html,application/xhtml+xml",
        "Not signed in. Open the dashboard at the address of the proxy that signs you in.\n"
    )]
    [InlineData("application/json", "")]
    public async Task A_browser_that_came_past_the_proxy_is_told_where_to_go(string accepted, string said)
    {
        await using var services = Services();
        using var answer = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Headers.Accept = accepted;
        http.Response.Body = answer;
        await http.ChallengeAsync();
        Assert.Equal(StatusCodes.Status401Unauthorized, http.Response.StatusCode);
        Assert.Equal(said, Encoding.UTF8.GetString(answer.ToArray()));
    }

    private static async Task<ClaimsPrincipal?> SignInAsync(StringValues name, StringValues roles)
    {
        await using var services = Services();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Headers["X-User"] = name;
        http.Request.Headers["X-Roles"] = roles;
        return (await http.AuthenticateAsync()).Principal;
    }

    private static ServiceProvider Services()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration["Sensocto:SignIn:NameHeader"] = "X-User";
        builder.Services.Configure<SignInOptions>(o => (o.NameHeader, o.RolesHeader) = ("X-User", "X-Roles"));
        builder.Services.AddLogging();
        builder.AddSignIn();
        return builder.Services.BuildServiceProvider();
    }
}
