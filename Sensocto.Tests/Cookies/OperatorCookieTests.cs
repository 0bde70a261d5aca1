using Microsoft.AspNetCore.Http;
using Sensocto.Dashboard.Cookies;
using Sensocto.Dashboard.Words;

namespace Sensocto.Tests.Cookies;

public sealed class OperatorCookieTests
{
    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("Ada%20L%C3%B6vel%C3%A4ce", "Ada Löveläce")]
    [InlineData("a%2541", "a%41")]
    [InlineData("50%25%20off", "50% off")]
    public void The_name_that_the_page_wrote_is_read_as_it_was_and_given_again(string cookie, string name)
    {
        var context = Request(cookie);
        Assert.Equal(name, OperatorCookie.ReadOrGive(context));
        var given = Assert.Single(context.Response.Headers.SetCookie.ToArray());
        Assert.Equal($"{OperatorName.Cookie}={cookie}; max-age=31536000; path=/; samesite=lax", given);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%00")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Who_has_no_sound_name_is_given_one_that_the_next_request_brings_back(string? cookie)
    {
        var context = Request(cookie);
        var name = OperatorCookie.ReadOrGive(context);
        Assert.Matches("^guest-[0-9a-f]{4}$", name);

        var given = Assert.Single(context.Response.Headers.SetCookie.ToArray())!;
        Assert.Contains("max-age=31536000", given, StringComparison.Ordinal);
        Assert.Contains("path=/", given, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", given, StringComparison.Ordinal);
        Assert.DoesNotContain("httponly", given, StringComparison.OrdinalIgnoreCase);
        var value = given.Split(';')[0][(OperatorName.Cookie.Length + 1)..];
        Assert.Equal(name, OperatorCookie.ReadOrGive(Request(value)));
    }

    private static DefaultHttpContext Request(string? cookie)
    {
        var context = new DefaultHttpContext();
        if (cookie is not null)
        {
            context.Request.Headers.Cookie = $"{OperatorName.Cookie}={cookie}";
        }

        return context;
    }
}
