using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class AskedReasonsTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly AskedReasons _reasons;
    private readonly LiveAttribute _x;

    public AskedReasonsTests()
    {
        _reasons = _bench.Shared.Reasons();
        _x = _bench.Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x"), FakeFeed.Attribute("y")));
        _bench.Run(100);
    }

    private LiveAttribute Y => _x.Sensor.Attributes[1];

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Nothing_asked_nothing_told()
    {
        Assert.Null(Told());
        Assert.False(_reasons.IsUrgent);
    }

    [Fact]
    public void What_was_asked_is_urgent_until_it_is_told_and_told_again_only_when_it_is_another()
    {
        _reasons.Toggle(_x);
        Assert.True(_reasons.IsUrgent);
        Assert.Equal(
            [(_x.Cell.Index, "x 1 per 5 s: nobody looks; load Normal; each update sums up what was measured")],
            Told()
        );
        Assert.False(_reasons.IsUrgent);
        Assert.Null(Told());
        using var ben = _bench.Engine.Look(_x, Interest.View, "Ben");
        _bench.Run(400);
        Assert.Null(Told());
        _bench.Run(200);
        Assert.Equal([(_x.Cell.Index, "x 5 Hz: Ben views; load Normal; each update brings every sample")], Told());
    }

    [Fact]
    public void Asked_for_again_it_ends_and_another_of_the_sensor_takes_its_place()
    {
        _reasons.Toggle(_x);
        _reasons.Toggle(Y);
        Assert.Equal([Y.Cell.Index], Told()!.Select(r => r.Handle));
        _reasons.Toggle(Y);
        Assert.Empty(Told()!);
        Assert.Null(Told());
    }

    [Fact]
    public void Another_sensors_takes_its_place_too()
    {
        var other = _bench.Engine.Add(new FakeFeed("b"));
        _reasons.Toggle(_x);
        _reasons.Toggle(other);
        Assert.Equal([other.Cell.Index], Told()!.Select(r => r.Handle));
    }

    [Fact]
    public void Of_a_sensor_that_is_gone_nothing_is_told()
    {
        _reasons.Toggle(_x);
        Told();
        _bench.Engine.Feeds.Remove(_x.Cell.Key.Sensor);
        _bench.Run(500);
        Assert.Empty(Told()!);
    }

    [Fact]
    public void Another_link_is_told_all_of_it_also_that_there_is_none()
    {
        _reasons.Toggle(_x);
        Told();
        _reasons.StartOver();
        Assert.Single(Told()!);
        _reasons.Toggle(_x);
        Told();
        _reasons.StartOver();
        Assert.Empty(Told()!);
    }

    [Fact]
    public void A_reason_that_counts_down_is_told_when_something_changes_and_not_by_the_second()
    {
        var ben = _bench.Engine.Look(_x, Interest.Hover, "Ben");
        _bench.Run(500);
        ben.Set(_x.Cell, Interest.None);
        _bench.Run(500);
        _reasons.Toggle(_x);
        Assert.Contains("left", Told()!.Single().Text, StringComparison.Ordinal);
        _bench.Run(600);
        Assert.Null(Told());
    }

    [Fact]
    public void Disposed_it_lets_go_of_what_it_shared()
    {
        _reasons.Toggle(_x);
        Assert.Equal(1, _bench.Shared.Rendered);
        _reasons.Dispose();
        Assert.Equal(0, _bench.Shared.Rendered);
    }

    private IReadOnlyList<(int Handle, string Text)>? Told()
    {
        var frame = new FrameWriter();
        frame.Begin(_bench.Engine.Clock.GetUtcNow());
        _reasons.Write(frame, (long)_bench.Engine.Clock.GetElapsedTime(0).TotalMilliseconds);
        return FrameReader.Read(frame.Written.ToArray()).Sections.Cast<Section.Reasons>().SingleOrDefault()?.Told;
    }
}
