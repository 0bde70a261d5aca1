using Bunit;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.Drawer;

namespace Sensocto.Tests.Components.Drawer;

public sealed class QualityLogTests : DrawerTestContext
{
    [Fact]
    public void What_was_always_well_says_so()
    {
        Engine.Add(Feed);
        Run(20_000);
        Assert.Equal("Nothing has been wrong since the server started.", Shown().Find(".muted").TextContent);
    }

    [Fact]
    public void What_went_wrong_newest_first_with_the_words_of_a_failure()
    {
        Engine.Add(Feed);
        Engine.Look(Pressure);
        Run(1_000);
        Feed.OnRead = (_, _, _, _) => throw new FeedException("The probe is wet.");
        Run(1_000);
        Feed.OnRead = null;
        Run(1_000);
        Assert.Equal(["12:00:02 live", "12:00:01 error The probe is wet."], Rows(Shown(), "quality-log"));
    }

    private IRenderedComponent<QualityLog> Shown() => Render<QualityLog>(p => p.Add(l => l.Attribute, Pressure));
}
