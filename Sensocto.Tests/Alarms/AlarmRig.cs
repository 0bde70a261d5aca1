using Microsoft.Extensions.Options;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Alarms;

/// <summary>An alarm book in fake time, with limits that a test crosses without a feed.</summary>
internal sealed class AlarmRig : IDisposable
{
    public AlarmRig(AlarmOptions? options = null) => Book = new AlarmBook(Options.Create(options ?? new()), Time);

    public WallClock Time { get; } = new();

    public AlarmBook Book { get; }

    public long Now => Time.GetUtcNow().UtcTicks;

    public AlarmReading Reading => Book.Read();

    public AlarmPoint Add(string sensor, AlarmPriority priority = AlarmPriority.P2, string room = "Hall")
    {
        var attribute = new AttributeDescriptor
        {
            Id = new AttributeId("value"),
            Name = "Value",
            Unit = "bar",
            Limits = new AlarmLimits(0, 100) { Priority = priority },
        };
        var descriptor = new SensorDescriptor
        {
            Id = new SensorId(sensor),
            Name = sensor,
            Room = room,
            Attributes = [attribute],
        };
        return Book.Add(descriptor, attribute);
    }

    public Alarm Raise(AlarmPoint point, LimitSide side = LimitSide.High)
    {
        point.Take(new LimitSignal(IsRaised: true, side, side == LimitSide.High ? 101 : -1, Now));
        return point.Current!;
    }

    public void Return(AlarmPoint point) => point.Take(new LimitSignal(IsRaised: false, point.Current!.Side, 50, Now));

    public void Pass(double seconds) => Time.Sleep(TimeSpan.FromSeconds(seconds));

    public void Dispose() => Book.Dispose();
}
