using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>Behind an authenticating proxy, nobody can be somebody else, and nobody comes in without a name.</summary>
public sealed class SignInFlow(BrowserFixture browser, SignInFlow.SignedInDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl),
        IClassFixture<SignInFlow.SignedInDashboard>
{
    [Fact]
    public async Task Who_signed_in_is_called_so_on_everybodys_tiles_and_can_not_be_called_otherwise()
    {
        var ada = await VisitAsync("/?q=motor-14", "ada.lovelace@plant.example");
        await ada.Operator.IsCalledAsync("ada.lovelace@plant.example");
        await ada.Operator.CanNotBeRenamedAsync();
        await ada.PictureAsync("signed-in");

        await VisitAsync("/?q=motor-14", "ben@plant.example");
        await ada.Tile("Motor 14")
            .Attribute("speed")
            .HasWatchersAsync(2, "BE", "2 looking: ada.lovelace@plant.example, ben@plant.example");
    }

    [Fact]
    public async Task Everybodys_pace_is_for_those_whom_the_proxy_calls_operators()
    {
        var ada = await VisitAsync("/tuning", "ada");
        await ada.Tuning.MayPaceAsync();
        var ben = await VisitAsync("/tuning", "ben");
        await ben.Tuning.MayNotPaceAsync();
    }

    [Theory]
    [InlineData("/", HttpStatusCode.Unauthorized)]
    [InlineData("/api/sensors", HttpStatusCode.Unauthorized)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", HttpStatusCode.Unauthorized)]
    [InlineData("/metrics", HttpStatusCode.Unauthorized)]
    [InlineData("/js/start.js", HttpStatusCode.Unauthorized)]
    [InlineData("/nothing-there", HttpStatusCode.Unauthorized)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Who_did_not_sign_in_is_told_how_the_server_does_and_nothing_else(string path, HttpStatusCode code)
    {
        using var http = new HttpClient();
        // The proxy removes what a browser makes up.
        http.DefaultRequestHeaders.Add(StandInProxy.NameHeader, "Ada");
        var answer = await http.GetAsync(new Uri(dashboard.BaseUrl + path), TestContext.Current.CancellationToken);
        Assert.Equal(code, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://elsewhere.test", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1", HttpStatusCode.OK)]
    public async Task No_page_of_another_site_opens_a_circuit_in_the_name_of_who_signed_in(
        string origin,
        HttpStatusCode code
    )
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Cookie", "sensocto-operator=ada");
        http.DefaultRequestHeaders.Add("Origin", origin);
        var answer = await http.PostAsync(
            new Uri(dashboard.BaseUrl + "/_blazor/negotiate?negotiateVersion=1"),
            content: null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(code, answer.StatusCode);
    }

    public sealed class SignedInDashboard : DashboardFixture
    {
        protected override DashboardOptions Options =>
            new DashboardOptions()
                .With("Sensocto:SignIn:NameHeader", StandInProxy.NameHeader)
                .With("Sensocto:SignIn:RolesHeader", StandInProxy.RolesHeader)
                .Adding(services => services.AddSingleton<IStartupFilter, StandInProxy>());
    }
}
