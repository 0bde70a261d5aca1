using Sensocto.Core.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

/// <summary>A sensor that comes back changed, while the page still shows the old one.</summary>
public sealed class FramePumpReturnTests : IDisposable
{
    private readonly LiveBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void In_another_unit_it_is_sent_once_its_row_is_rendered()
    {
        var attribute = _bench.Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x")));
        var handle = attribute.Cell.Index;
        _bench.Engine.Look(attribute);
        _bench.Open();
        _bench.Pump.Look(attribute);
        _bench.Run(1_000);
        _bench.Engine.Feeds.Remove(new SensorId("a"));
        _bench.Run(500);
        var inMillibar = FakeFeed.Attribute("x", precision: 0) with { Unit = "mbar" };
        var successor = _bench.Engine.Add(new FakeFeed("a", inMillibar));
        _bench.Sink.Frames.Clear();
        _bench.Run(1_000);
        Assert.Empty(_bench.Sink.Sections);

        _bench.Pump.Join(successor.Sensor, 2);
        _bench.Run(1_000);
        Assert.Contains(new Section.Reset(handle, Precision: 0), _bench.Sink.Sections);
        Assert.Contains(_bench.Sink.Sections, s => s is Section.Samples && s.Handle == handle);
    }
}
