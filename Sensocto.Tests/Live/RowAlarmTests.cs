using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class RowAlarmTests
{
    [Theory]
    [InlineData("active", 1)]
    [InlineData("acknowledged", 2)]
    [InlineData("returned", 3)]
    [InlineData("shelved", 4)]
    [InlineData("normal", 0)]
    public void A_face_has_its_number_in_a_frame(string face, int number) =>
        Assert.Equal(number, new RowAlarm(face, 1, "", "").Number);

    [Fact]
    public void No_alarm_is_none() => Assert.Null(RowAlarm.Of(null));

    [Fact]
    public void An_alarm_is_said_in_the_words_of_the_page()
    {
        using var engine = new Engine();
        var feed = new FakeFeed("a", FakeFeed.Attribute("x", limits: new AlarmLimits(High: 5))) { Value = _ => 9 };
        var attribute = engine.Add(feed);
        engine.Run(1_000);
        Assert.Equal(
            new RowAlarm("active", 2, "P2 high", "Priority 2, unacknowledged: beyond high limit 5.0 bar"),
            RowAlarm.Of(attribute.Alarm)
        );
    }
}
