using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Alarms;

public sealed class AlarmMetricsTests : IDisposable
{
    private readonly AlarmRig _rig = new();
    private readonly TestMeters _meters = new();

    public AlarmMetricsTests() => _ = new AlarmMetrics(_meters, _rig.Book);

    public void Dispose()
    {
        _meters.Dispose();
        _rig.Dispose();
    }

    [Fact]
    public void Alarms_are_counted_by_priority()
    {
        var (known, open, shelved) = (_rig.Add("a", AlarmPriority.P1), _rig.Add("b", AlarmPriority.P1), _rig.Add("c"));
        Array.ForEach([known, open, shelved], p => _rig.Raise(p));
        _rig.Return(open);
        _rig.Raise(open);
        _rig.Book.Acknowledge([known.Current!], "Ada");
        _rig.Book.Shelve(shelved.Key, "Ada", TimeSpan.FromMinutes(1));

        Assert.Equal((2, 0, 0), (In("active", "p1"), In("active", "p2"), In("active", "p3")));
        Assert.Equal((1, 0), (In("unacknowledged", "p1"), In("unacknowledged", "p2")));
        Assert.Equal((3, 1), (In("raised", "p1"), In("raised", "p2")));
        Assert.Equal(1, Read.Metric(_meters, AlarmMetrics.MeterName, "sensocto.alarms.shelved"));
    }

    private double In(string what, string priority) =>
        Read.Metric(_meters, AlarmMetrics.MeterName, $"sensocto.alarms.{what}", "priority", priority);
}
