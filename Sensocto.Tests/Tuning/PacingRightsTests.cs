using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Tests.Tuning;

public sealed class PacingRightsTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:5000", null, true)]
    [InlineData("127.0.0.1", "127.0.0.1:5000", null, true)]
    [InlineData("::1", "[::1]:5000", null, true)]
    [InlineData("10.0.0.7", "localhost:5000", null, false)]
    [InlineData(null, "localhost:5000", null, false)]
    [InlineData("127.0.0.1", "plant.example", null, false)]
    [InlineData("127.0.0.1", "", null, false)]
    [InlineData("127.0.0.1", "localhost:5000", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost:5000", "X-Forwarded-Proto", false)]
    [InlineData("127.0.0.1", "localhost:5000", "X-Real-IP", false)]
    [InlineData("127.0.0.1", "localhost:5000", "Forwarded", false)]
    [InlineData("127.0.0.1", "localhost:5000", "Via", false)]
    public void Where_nobody_signs_in_who_sits_at_the_machine_may(string? from, string host, string? header, bool may)
    {
        var http = new DefaultHttpContext();
        http.Request.Host = new HostString(host);
        http.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        if (header is not null)
        {
            http.Request.Headers[header] = "for=10.0.0.7";
        }

        Assert.Equal(may, PacingRights.Of(http));
    }

    [Theory]
    [InlineData("operator", true)]
    [InlineData("guest", false)]
    public void Who_is_signed_in_may_by_role_alone(string role, bool may)
    {
        var http = new DefaultHttpContext
        {
            User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test")),
        };
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        Assert.Equal(may, PacingRights.Of(http));
    }
}
