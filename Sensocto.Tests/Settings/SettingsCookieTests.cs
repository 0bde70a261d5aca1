using Microsoft.AspNetCore.Http;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Tests.Settings;

public sealed class SettingsCookieTests
{
    [Fact]
    public void What_the_page_wrote_is_read()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{SettingsCookie.Name}=theme%3Ddark%26zone%3Dutc";
        var read = SettingsCookie.Read(context);
        Assert.Equal((Theme.Dark, ClockZone.Utc), (read.Theme, read.Zone));
    }

    [Fact]
    public void Without_a_cookie_all_is_as_usual() =>
        Assert.Equal(new OperatorSettings(), SettingsCookie.Read(new DefaultHttpContext()));
}
