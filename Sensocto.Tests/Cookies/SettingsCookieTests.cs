using Microsoft.AspNetCore.Http;
using Sensocto.Dashboard.Cookies;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Tests.Cookies;

public sealed class SettingsCookieTests
{
    [Fact]
    public void What_the_page_wrote_is_read_and_given_again()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{SettingsCookie.Name}=theme%3Ddark%26zone%3Dutc";
        var read = SettingsCookie.Read(context);
        Assert.Equal((Theme.Dark, ClockZone.Utc), (read.Theme, read.Zone));
        var given = Assert.Single(context.Response.Headers.SetCookie.ToArray());
        Assert.Equal($"{SettingsCookie.Name}=theme%3Ddark%26zone%3Dutc; max-age=31536000; path=/; samesite=lax", given);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sensocto-settings=theme%3Dpink")]
    public void Without_a_sound_cookie_all_is_as_usual_and_none_is_given(string? cookie)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = cookie;
        Assert.Equal(new OperatorSettings(), SettingsCookie.Read(context));
        Assert.Equal(0, context.Response.Headers.SetCookie.Count);
    }
}
