using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Stopping;
using Sensocto.Dashboard.Components.Layout;

namespace Sensocto.Tests.Components.Layout;

public sealed class StoppingNoticeTests : DashboardTestContext
{
    private StopNotice Notice => Services.GetRequiredService<StopNotice>();

    [Fact]
    public void Nothing_is_said_until_the_server_is_about_to_stop()
    {
        var notice = Render<StoppingNotice>();
        Assert.Equal("", notice.Markup.Trim());
        Notice.Begin(_ => { });
        Assert.Equal(
            "The server is about to restart. This page comes back by itself.",
            notice.Find("[data-part=stopping][role=status]").TextContent
        );
    }

    [Fact]
    public void A_page_that_is_rendered_for_its_first_answer_only_listens_to_nothing()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Render<StoppingNotice>();
        Assert.Equal(0, Notice.Listening);
    }

    [Fact]
    public async Task A_page_that_is_gone_is_not_told()
    {
        var notice = Render<StoppingNotice>();
        Assert.Equal(1, Notice.Listening);
        await DisposeComponentsAsync();
        Assert.Equal(0, Notice.Listening);
        Notice.Begin(_ => { });
        Assert.Equal(1, notice.RenderCount);
    }
}
