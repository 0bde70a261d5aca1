using Bunit;
using Sensocto.Dashboard.Components.Drawer;

namespace Sensocto.Tests.Components.Drawer;

public sealed class AlarmHistoryTests : DrawerTestContext
{
    [Fact]
    public void Without_limits_there_are_no_alarms()
    {
        Engine.Add(Feed);
        Assert.Equal("No limits are set for steam.", Shown(attribute: 1).Find(".muted").TextContent);
    }

    [Fact]
    public void The_limits_are_told_and_that_none_was_crossed()
    {
        Engine.Add(Feed);
        Run(20_000);
        Assert.Equal(
            ["P2: high 100.0 bar", "No alarm since the server started."],
            Shown().FindAll(".muted").Select(p => p.TextContent)
        );
    }

    [Fact]
    public void What_limits_did_and_what_operators_decided_newest_first()
    {
        var raised = Engine.Clock.UtcTicks + TimeSpan.FromSeconds(2).Ticks;
        var returned = raised + TimeSpan.FromSeconds(10).Ticks;
        Feed.Value = t => t >= raised && t < returned ? 104.3 : 20;
        Engine.Add(Feed);
        Run(5_000);
        Engine.Alarms.Acknowledge(Engine.Alarms.Read().Standing, "Ada");
        Run(1_000);
        Engine.Alarms.Shelve(Pressure.Cell.Key, "Ben", TimeSpan.FromMinutes(10));
        Run(20_000);
        var rows = Rows(Shown(), "alarm-history").ToList();
        Assert.Equal(
            [
                "12:00:06 shelved by Ben until 12:10:06",
                "12:00:05 acknowledged by Ada",
                "12:00:02 high alarm at 104.3 bar",
            ],
            rows.Skip(1)
        );
        Assert.Contains("returned", rows[0], StringComparison.Ordinal);
    }

    private IRenderedComponent<AlarmHistory> Shown(int attribute = 0) =>
        Render<AlarmHistory>(p => p.Add(h => h.Attribute, Engine.Find(Id, attribute)));
}
