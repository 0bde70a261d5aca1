using Bunit;
using Sensocto.Dashboard.Components.Pages;

namespace Sensocto.Tests.Components.Pages;

public sealed class NotFoundTests : DashboardTestContext
{
    [Fact]
    public void It_leads_back()
    {
        var page = Render<NotFound>();
        Assert.Equal("/", page.Find("main a").GetAttribute("href"));
        Assert.Equal("There is no such page", page.Find("h1").TextContent);
    }
}
