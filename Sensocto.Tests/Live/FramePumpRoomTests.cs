using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

/// <summary>The room in a frame that is reserved for what tiles say.</summary>
public sealed class FramePumpRoomTests
{
    [Fact]
    public void A_mark_goes_with_a_frame_that_one_section_has_overfilled()
    {
        using var bench = new LiveBench(new LiveOptions { MaxCatchUp = 10_000 });
        var limited = FakeFeed.Attribute("x", hz: 100, limits: new AlarmLimits(High: 1_000));
        var attribute = bench.Engine.Add(
            new FakeFeed("a", limited) { Value = tick => tick / 100_000 % 2 == 0 ? 1e9 : -1e9 }
        );
        bench.Engine.Look(attribute);
        bench.Run(90_000);
        bench.Pump.SetFrozen(true);
        bench.Pump.Look(attribute);
        bench.Pump.Join(attribute.Sensor, rows: 1);
        bench.Open();
        bench.Run(100);
        // At least six bytes each: twice a full frame.
        Assert.InRange(Assert.Single(bench.Sink.Frames[0].OfType<Section.Samples>()).Points.Count, 8_000, 10_000);
        Assert.NotNull(Assert.Single(bench.Sink.Frames[0].OfType<Section.Facts>()).Said.Alarm);
    }
}
