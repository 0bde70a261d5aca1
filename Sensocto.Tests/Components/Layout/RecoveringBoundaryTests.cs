using Bunit;
using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.Layout;

namespace Sensocto.Tests.Components.Layout;

public sealed class RecoveringBoundaryTests : DashboardTestContext
{
    private int _attempts;
    private bool _fails = true;

    [Fact]
    public void It_tries_ever_more_seldom_and_at_least_every_five_minutes()
    {
        Show();
        var tried = new List<int>();
        for (var second = 1; second <= 1_000; second++)
        {
            var before = _attempts;
            Run(1_000);
            if (_attempts > before)
            {
                tried.Add(second);
            }
        }

        Assert.Equal([10, 30, 70, 150, 310, 610, 910], tried);
    }

    [Fact]
    public void A_part_that_went_well_for_five_minutes_is_tried_again_soon()
    {
        var boundary = Show();
        Run(30_000);
        _fails = false;
        Run(40_000);
        Assert.Equal("well", boundary.Markup);
        Run(301_000);
        _fails = true;
        boundary.Render();
        Assert.NotEqual("well", boundary.Markup);
        _fails = false;
        Run(10_000);
        Assert.Equal("well", boundary.Markup);
    }

    [Fact]
    public void Where_the_page_is_rendered_once_nothing_is_tried_again()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Show();
        var attempts = _attempts;
        Run(30_000);
        Assert.Equal(attempts, _attempts);
    }

    private IRenderedComponent<RecoveringBoundary> Show() =>
        Render<RecoveringBoundary>(p =>
            p.Add(
                b => b.ChildContent,
                (RenderFragment)(
                    builder =>
                    {
                        _attempts++;
                        builder.AddContent(0, _fails ? throw new InvalidOperationException() : "well");
                    }
                )
            )
        );
}
