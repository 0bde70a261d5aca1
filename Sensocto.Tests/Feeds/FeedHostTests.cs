using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

public sealed class FeedHostTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_sensor_that_the_tracker_does_not_hear_of_is_not_left_in_the_catalog()
    {
        var catalog = new SensorCatalog();
        using var host = new FeedHost(
            catalog,
            _engine.Tracker,
            _engine.Load,
            Options.Create(new PacingOptions()),
            Options.Create(new FeedOptions()),
            _engine.Clock
        );
        Assert.Throws<InvalidOperationException>(() => host.Add(new FakeFeed("elsewhere")));
        Assert.Equal((false, 0), (catalog.TryGet(new SensorId("elsewhere"), out _), host.Count));
    }

    [Fact]
    public void A_feed_that_can_not_be_added_leaves_nothing_behind_and_may_come_again()
    {
        var limits = new AlarmLimits(High: 1);
        var (x, y) = (FakeFeed.Attribute("x", limits: limits), FakeFeed.Attribute("y", limits: limits));
        AttributeDescriptor[] attributes = [x, y];
        var feed = new FakeFeed("a", attributes) { OnAdded = static () => throw new TimeoutException() };
        Assert.Throws<TimeoutException>(() => _engine.Add(feed));
        AssertNothing();

        // By then the first attribute has been given its alarm.
        feed.OnAdded = () => attributes[1] = FakeFeed.Attribute("z");
        Assert.Throws<InvalidOperationException>(() => _engine.Add(feed));
        AssertNothing();

        (feed.OnAdded, attributes[1]) = (null, y);
        _engine.Add(feed);
        Assert.Equal((1, 20.0), (_engine.Feeds.Count, _engine.Feeds.Traffic.FullRate));

        void AssertNothing()
        {
            Assert.Equal((0, 0), (_engine.Feeds.Count, _engine.Feeds.Version));
            Assert.False(_engine.Catalog.TryGet(feed.Sensor.Id, out _));
            Assert.Null(_engine.Alarms.Find(new AttributeKey(feed.Sensor.Id, x.Id)));
        }
    }

    [Fact]
    public void A_feed_brings_its_sensor_and_is_found_by_id_and_index()
    {
        var attribute = _engine.Add(new FakeFeed("hall/7", FakeFeed.Attribute("x"), FakeFeed.Attribute("y")));
        Assert.True(_engine.Catalog.TryGet(new SensorId("hall/7"), out _));
        Assert.Same(attribute, _engine.Feeds.At(attribute.Cell.Index));
        Assert.Equal(["x", "y"], attribute.Sensor.Attributes.Select(a => a.Descriptor.Id.Value));
        Assert.Null(_engine.Feeds.At(-1));
        Assert.Null(_engine.Feeds.At(int.MaxValue));
        Assert.Equal((1, 1), (_engine.Feeds.Count, _engine.Feeds.Version));
    }

    [Fact]
    public void A_second_sensor_of_an_id_is_refused_and_the_first_goes_on()
    {
        var feed = new FakeFeed("a");
        var attribute = _engine.Add(feed);
        Assert.Throws<ArgumentException>(() => _engine.Feeds.Add(new FakeFeed("a", FakeFeed.Attribute("other"))));
        _engine.Run(6_000);
        Assert.NotNull(attribute.LastSummary);
        Assert.Equal(10, _engine.Feeds.Traffic.FullRate);
    }

    [Fact]
    public void A_removed_feed_is_not_read_any_more_and_reads_none()
    {
        var feed = new FakeFeed("a");
        var attribute = _engine.Add(feed);
        _engine.Look(attribute);
        _engine.Run(1_000);
        var reads = feed.Reads;
        Assert.True(_engine.Feeds.Remove(new SensorId("a")));
        Assert.False(_engine.Feeds.Remove(new SensorId("a")));
        _engine.Run(60_000);

        Assert.Equal(reads, feed.Reads);
        Assert.True(attribute.IsGone);
        Assert.Null(_engine.Feeds.At(attribute.Cell.Index));
        Assert.False(_engine.Catalog.TryGet(new SensorId("a"), out _));
        Assert.Equal((0, 2, 0.0), (_engine.Feeds.Count, _engine.Feeds.Version, _engine.Feeds.Traffic.FullRate));
    }

    [Fact]
    public void A_sensor_that_comes_back_while_somebody_looks_is_granted_at_once()
    {
        var old = _engine.Add(new FakeFeed("a"));
        _engine.Look(old);
        _engine.Run(1_000);
        _engine.Feeds.Remove(new SensorId("a"));
        _engine.Run(1_000);
        var fresh = new FakeFeed("a");
        var attribute = _engine.Add(fresh);
        _engine.Run(500);

        Assert.NotSame(old, attribute);
        Assert.Equal(AttentionLevel.Medium, attribute.Status.Window.Level);
        Assert.InRange(attribute.History.LastNumber, 3, 5);
        Assert.Equal(AttributeState.Live, attribute.Status.State);
    }

    [Fact]
    public void Who_looks_before_the_first_turn_does_not_wait_for_the_window_of_nobody()
    {
        _engine.Add(new FakeFeed("takes the first phase"));
        var attribute = _engine.Add(new FakeFeed("a"));
        _engine.Look(attribute);
        _engine.Run(10);
        Assert.Equal(AttentionLevel.Medium, attribute.Status.Window.Level);
        _engine.Run(200);
        Assert.Equal(AttributeState.Live, attribute.Status.State);
    }

    [Fact]
    public void Nobody_looks_and_turns_come_in_longer_steps_until_somebody_does()
    {
        using var engine = new Engine(new FeedOptions());
        var feeds = Enumerable.Range(0, 1_000).Select(i => new FakeFeed($"{i}")).ToList();
        var attributes = feeds.ConvertAll(f => engine.Add(f));
        engine.Run(6_000);
        Assert.InRange(StepsWithReads(engine, feeds), 24, 26);

        engine.Look(attributes[0], Interest.Focus);
        engine.Run(10);
        Assert.Equal(AttentionLevel.High, attributes[0].Status.Window.Level);
        Assert.Equal(0, engine.Feeds.TakeLagMs());
        var before = feeds[0].Reads;
        engine.Run(1_000);
        Assert.Equal(10, feeds[0].Reads - before);
    }

    [Fact]
    public void A_feed_that_comes_while_nobody_looks_does_not_wait_for_a_long_step()
    {
        using var engine = new Engine(new FeedOptions());
        engine.Add(new FakeFeed("a"));
        engine.Run(1_000);
        var came = new FakeFeed("b");
        engine.Add(came);
        engine.Run(10);
        Assert.NotEmpty(came.Told);
    }

    [Fact]
    public void A_change_of_load_grants_everything_anew()
    {
        var feeds = Enumerable.Range(0, 20).Select(i => new FakeFeed($"{i}")).ToList();
        var attributes = feeds.ConvertAll(f => _engine.Add(f));
        _engine.Look(attributes[0]);
        _engine.Run(1_000);
        _engine.Load.Level = LoadLevel.High;
        _engine.Run(10);

        Assert.Equal(500, attributes[0].Status.Window.Duration.TotalMilliseconds);
        Assert.All(attributes.Skip(1), a => Assert.Equal(15_000, a.Status.Window.Duration.TotalMilliseconds));
        Assert.All(feeds, f => Assert.Equal(LoadLevel.High, f.Told[^1].Window.Load));
        _engine.Load.Level = LoadLevel.Normal;
        _engine.Run(10);
        Assert.All(attributes.Skip(1), a => Assert.Equal(5_000, a.Status.Window.Duration.TotalMilliseconds));
    }

    [Fact]
    public void A14_load_lengthens_windows_and_forgets_no_viewer()
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        var ada = _engine.Look(attribute, Interest.View | Interest.Hover);
        _engine.Run(1_000);
        Assert.Equal(100, attribute.Status.Window.Duration.TotalMilliseconds);
        _engine.Load.Level = LoadLevel.Critical;
        _engine.Run(300_000);
        Assert.Equal(500, attribute.Status.Window.Duration.TotalMilliseconds);
        Assert.Equal((AttentionLevel.High, 1), (attribute.Cell.Level, attribute.Cell.ViewerCount));
        Assert.Equal([ada], _engine.Tracker.Viewers);
    }

    [Fact]
    public void A_host_that_starts_under_load_grants_for_it()
    {
        using var engine = new Engine(load: LoadLevel.Critical);
        var attribute = engine.Add(new FakeFeed("a"));
        engine.Run(50);
        Assert.Equal(
            (25_000, LoadLevel.Critical),
            (attribute.Status.Window.Duration.TotalMilliseconds, attribute.Status.Window.Load)
        );
    }

    [Fact]
    public void Load_that_falls_does_not_make_all_windows_close_together()
    {
        var feeds = Enumerable.Range(0, 500).Select(i => new FakeFeed($"{i}")).ToList();
        feeds.ForEach(f => _engine.Add(f));
        _engine.Load.Level = LoadLevel.Critical;
        _engine.Run(60_000);
        _engine.Load.Level = LoadLevel.Normal;
        _engine.Run(10);
        Assert.InRange(MostReadsInOneStep(feeds, 5_000), 1, 12);
    }

    [Fact]
    public void Feeds_that_start_together_are_spread_over_their_windows()
    {
        var feeds = Enumerable.Range(0, 500).Select(i => new FakeFeed($"{i}")).ToList();
        feeds.ForEach(f => _engine.Add(f));
        _engine.Run(20);
        Assert.InRange(MostReadsInOneStep(feeds, 10_000), 1, 4);
    }

    [Fact]
    public void Every_attribute_has_its_turn_after_the_machine_slept()
    {
        var feeds = Enumerable.Range(0, 50).Select(i => new FakeFeed($"{i}", FakeFeed.Attribute("x", hz: 1))).ToList();
        feeds.ForEach(f => _engine.Add(f));
        _engine.Run(6_000);
        var reads = feeds.ConvertAll(f => f.Reads);
        _engine.Clock.Sleep(TimeSpan.FromMinutes(10));
        Assert.Equal(reads.Select(r => r + 1), feeds.Select(f => f.Reads));
    }

    [Fact]
    public void Traffic_saved_is_what_nobody_looks_at()
    {
        var attributes = Enumerable.Range(0, 10).Select(i => _engine.Add(new FakeFeed($"{i}"))).ToList();
        _engine.Look(attributes[0]);
        _engine.Run(45_000);
        var traffic = _engine.Feeds.Traffic;
        Assert.Equal(100, traffic.FullRate);
        Assert.InRange(traffic.SentRate, 10 + (9 / 5.0) - 0.3, 10 + (9 / 5.0) + 0.3);
        Assert.InRange(traffic.Measured, 10 * 10 * 39, 10 * 10 * 45);
    }

    [Fact]
    public void Who_begins_to_look_is_sent_what_was_measured_before_and_not_more_than_is_measured_from_then_on()
    {
        var attributes = Enumerable.Range(0, 10).Select(i => _engine.Add(new FakeFeed($"{i}"))).ToList();
        _engine.Run(120_000);
        attributes.ForEach(a => _engine.Look(a));
        var before = _engine.Feeds.Traffic.Sent;
        _engine.Run(10_000);
        var traffic = _engine.Feeds.Traffic;
        Assert.True(traffic.Sent - before > 10 * 10 * 100, "it was sent");
        Assert.InRange(traffic.SentRate, 0, traffic.FullRate);
    }

    [Fact]
    public void Disposed_it_reads_nothing()
    {
        var feed = new FakeFeed("a");
        _engine.Add(feed);
        _engine.Feeds.Dispose();
        _engine.Run(20_000);
        Assert.Equal(0, feed.Reads);
    }

    [Fact]
    public void Ten_thousand_sensors_that_nobody_watches_allocate_their_summaries_and_nothing_else()
    {
        const int Sensors = 10_000;
        const int Attributes = 5;
        var descriptors = Enumerable.Range(0, Attributes).Select(i => FakeFeed.Attribute($"{i}", hz: 1)).ToArray();
        for (var i = 0; i < Sensors; i++)
        {
            _engine.Feeds.Add(new FakeFeed($"{i}", descriptors));
        }

        _engine.Run(11_000);
        var idle = Allocated(() => { });
        var summaries = _engine.Feeds.Traffic.Sent;
        var bytes = Allocated(() => _engine.Clock.Run(5_000)) - idle;
        summaries = _engine.Feeds.Traffic.Sent - summaries;

        Assert.Equal(Sensors * Attributes, summaries);
        // A summary is an object of 64 bytes; the fake clock takes a few thousand for itself.
        Assert.InRange(bytes / (double)summaries, 0, 65);
    }

    private int MostReadsInOneStep(List<FakeFeed> feeds, int ms)
    {
        var (most, before) = (0, feeds.Sum(f => f.Reads));
        for (var passed = 0; passed < ms; passed += 10)
        {
            _engine.Clock.Run(10);
            var reads = feeds.Sum(f => f.Reads);
            (most, before) = (Math.Max(most, reads - before), reads);
        }

        return most;
    }

    // Out of the hundred steps of a second.
    private static int StepsWithReads(Engine engine, List<FakeFeed> feeds)
    {
        var (steps, before) = (0, feeds.Sum(f => f.Reads));
        for (var step = 0; step < 100; step++)
        {
            engine.Clock.Run(10);
            var reads = feeds.Sum(f => f.Reads);
            steps += reads > before ? 1 : 0;
            before = reads;
        }

        return steps;
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
