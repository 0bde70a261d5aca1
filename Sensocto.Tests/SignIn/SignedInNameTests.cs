using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Sensocto.Dashboard.SignIn;

namespace Sensocto.Tests.SignIn;

public sealed class SignedInNameTests
{
    [Fact]
    public void Who_signed_in_has_the_sign_ins_name_as_far_as_it_can_be_shown()
    {
        Assert.Equal("Ada", Of(new ClaimsIdentity([new Claim(ClaimTypes.Name, " Ada\n")], "test")));
        Assert.Null(Of(new ClaimsIdentity([new Claim(ClaimTypes.Name, "\n")], "test")));
        Assert.Null(Of(new ClaimsIdentity([], "test")));
    }

    [Fact]
    public void Who_did_not_sign_in_has_none() =>
        Assert.Null(Of(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ada")])));

    private static string? Of(ClaimsIdentity identity) =>
        SignedInName.Of(new DefaultHttpContext { User = new ClaimsPrincipal(identity) });
}
