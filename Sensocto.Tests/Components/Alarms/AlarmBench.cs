using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Alarms;

/// <summary>Sensors in an engine, with limits that a test crosses at will.</summary>
internal static class AlarmBench
{
    public static AlarmPoint AddPoint(
        this Engine engine,
        string name,
        AlarmPriority priority = AlarmPriority.P2,
        string room = "Hall"
    )
    {
        var limits = new AlarmLimits(0, 100) { Priority = priority };
        var feed = new FakeFeed(name, FakeFeed.Attribute("Pressure", limits: limits));
        feed.Sensor = feed.Sensor with { Room = room };
        return engine.Add(feed).AlarmPoint!;
    }

    public static Alarm Raise(this Engine engine, AlarmPoint point, LimitSide side = LimitSide.High)
    {
        var value = side == LimitSide.High ? 101.26 : -1;
        point.Take(new LimitSignal(IsRaised: true, side, value, engine.Clock.UtcTicks));
        return point.Current!;
    }

    public static void Return(this Engine engine, AlarmPoint point) =>
        point.Take(new LimitSignal(IsRaised: false, LimitSide.High, 50, engine.Clock.UtcTicks));
}
