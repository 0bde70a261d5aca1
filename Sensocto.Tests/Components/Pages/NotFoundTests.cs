using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard.Components.Pages;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.Pages;

public sealed class NotFoundTests : DashboardTestContext
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/?q=pump&window=5&kiosk=1", "/?q=pump&window=5&kiosk=1")]
    public void It_leads_back_to_what_was_left(string left, string back)
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(left);
        _ = Services.GetRequiredService<ViewAddress>();
        navigation.NavigateTo("/nowhere");
        var page = Render<NotFound>();
        Assert.Equal(back, page.Find("main [data-part=back]").GetAttribute("href"));
        Assert.Equal("There is no such page", page.Find("h1").TextContent);
    }
}
