using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class FramePumpTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly FakeFeed _feed = new("a", FakeFeed.Attribute("x", hz: 50));
    private readonly LiveAttribute _attribute;
    private readonly Viewer _viewer;

    public FramePumpTests()
    {
        _attribute = _bench.Engine.Add(_feed);
        _viewer = _bench.Engine.Look(_attribute);
    }

    private FramePump Pump => _bench.Pump;

    private FakeSink Sink => _bench.Sink;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_first_frame_of_a_key_resets_it_and_the_page_gets_every_sample_once_in_order()
    {
        Show();
        _bench.Run(5_000);
        Assert.Equal(new Section.Reset(Handle), Sink.Frames[0][0]);
        Assert.Single(Sink.Sections.OfType<Section.Reset>());
        Assert.Empty(Sink.Sections.OfType<Section.Loss>());
        AssertWhole();
    }

    [Fact]
    public void Keys_out_of_view_are_not_sent()
    {
        var other = _bench.Engine.Add(new FakeFeed("b"));
        _bench.Engine.Look(other, name: "Ben");
        Show();
        _bench.Run(3_000);
        Assert.Equal([Handle], Sink.Sections.Select(s => s.Handle).Distinct());
        Pump.LookAway(Handle);
        var frames = Sink.Frames.Count;
        _bench.Run(3_000);
        Assert.Equal(frames, Sink.Frames.Count);
    }

    [Fact]
    public void Only_the_first_complaint_of_a_page_is_for_the_log()
    {
        Assert.True(Pump.IsFirstComplaint());
        Assert.False(Pump.IsFirstComplaint());
    }

    [Fact]
    public void Without_news_nothing_is_sent()
    {
        _feed.DiesAt = _bench.Engine.Clock.UtcTicks;
        Show();
        _bench.Run(5_000);
        Assert.Equal([new Section.Reset(Handle)], Sink.Sections);
    }

    [Fact]
    public void A_page_that_does_not_answer_gets_so_many_frames_and_then_everything_since_in_one()
    {
        Show();
        _bench.Run(1_000);
        Sink.AnswersByItself = false;
        var before = Sink.Calls;
        _bench.Run(5_000);
        var calls = Sink.Calls;
        Assert.InRange(calls - before, 5u, (uint)FrameCredits.Most);
        _bench.Run(3_000);
        Assert.Equal(calls, Sink.Calls);
        Sink.Answer();
        var frames = Sink.Frames.Count;
        _bench.Run(100);
        Assert.Equal(frames + 1, Sink.Frames.Count);
        Assert.Empty(Sink.Sections.OfType<Section.Loss>());
        AssertWhole();
    }

    [Fact]
    public void While_a_link_takes_no_bytes_there_is_one_frame_under_way()
    {
        Show();
        _bench.Run(1_000);
        Sink.Sticks = true;
        _bench.Run(5_000);
        var calls = Sink.Calls;
        _bench.Run(3_000);
        Assert.Equal(calls, Sink.Calls);
        Sink.Unstick();
        _bench.Run(100);
        AssertWhole();
    }

    [Fact]
    public void Catching_up_is_bounded_the_newest_win_and_the_loss_is_told()
    {
        using var bench = new LiveBench(new LiveOptions { MaxCatchUp = 100 });
        var attribute = bench.Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x", hz: 50)));
        bench.Engine.Look(attribute);
        bench.Pump.Look(attribute);
        bench.Open();
        bench.Run(1_000);
        bench.Sink.AnswersByItself = false;
        bench.Run(9_000);
        bench.Sink.Answer();
        bench.Run(100);

        var frame = bench.Sink.Frames[^1];
        Assert.Equal(new Section.Loss(attribute.Cell.Index), frame[0]);
        var points = Assert.IsType<Section.Samples>(frame[1]).Points;
        Assert.Equal(
            Engine.HistoryOf(attribute).TakeLast(100).Select(Section.Samples.MsOf),
            points.Select(p => p.TimeMs)
        );
    }

    [Fact]
    public void A_frame_that_is_full_leaves_the_rest_to_the_next()
    {
        var more = Enumerable
            .Range(0, 40)
            .Select(i => _bench.Engine.Add(new FakeFeed($"more {i}", FakeFeed.Attribute("x", hz: 50))))
            .ToList();
        more.ForEach(a => _bench.Engine.Look(a, name: "Ben"));
        _bench.Run(15_000);
        more.ForEach(Pump.Look);
        Show();
        _bench.Run(100);
        Assert.InRange(Sink.Frames.Single().Select(s => s.Handle).Distinct().Count(), 5, 40);
        _bench.Run(300);
        Assert.Equal(41, Sink.Sections.Select(s => s.Handle).Distinct().Count());
        Assert.Equal(41, Sink.Sections.OfType<Section.Reset>().Count());
    }

    [Fact]
    public void Where_there_are_always_more_samples_than_fit_each_key_has_its_turn_and_tiles_are_told()
    {
        using var bench = new LiveBench(new LiveOptions { FrameMs = 5_000 });
        var all = Enumerable
            .Range(0, 100)
            .Select(i => bench.Engine.Add(new FakeFeed($"{i}", FakeFeed.Attribute("x", hz: 50))))
            .ToList();
        foreach (var attribute in all)
        {
            bench.Engine.Look(attribute);
            bench.Pump.Look(attribute);
            bench.Pump.Join(attribute.Sensor, rows: 1);
        }

        bench.Open();
        bench.Run(40_000);
        var samples = bench.Sink.Frames.ConvertAll(f => f.OfType<Section.Samples>().Select(s => s.Handle).ToArray());
        Assert.All(samples.Skip(1), s => Assert.InRange(s.Length, 10, 80));
        Assert.Equal(100, samples.TakeLast(6).SelectMany(s => s).Distinct().Count());
        Assert.All(all, a => Assert.Equal(AttentionLevel.Medium, bench.Sink.FactsOf(a).Level));
    }

    [Fact]
    public void A_key_that_comes_back_soon_goes_on_and_later_starts_anew()
    {
        Show();
        _bench.Run(2_000);
        Pump.LookAway(Handle);
        _bench.Run(9_000);
        Pump.Look(_attribute);
        _bench.Run(200);
        Assert.Single(Sink.Sections.OfType<Section.Reset>());
        AssertWhole();

        Pump.LookAway(Handle);
        _bench.Run(20_300);
        Sink.Frames.Clear();
        Pump.Look(_attribute);
        _bench.Run(150);
        Assert.Equal(new Section.Reset(Handle), Sink.Frames[0][0]);
    }

    [Fact]
    public void Keeping_only_some_lets_the_others_go()
    {
        var other = _bench.Engine.Add(new FakeFeed("b"));
        _bench.Engine.Look(other, name: "Ben");
        Pump.Look(other);
        Show();
        _bench.Run(1_000);
        Pump.KeepOnly(new HashSet<int> { Handle });
        Sink.Frames.Clear();
        _bench.Run(1_000);
        Assert.NotEmpty(Sink.Frames);
        Assert.All(Sink.Sections, s => Assert.Equal(Handle, s.Handle));
        Pump.KeepOnly(new HashSet<int>());
        Sink.Frames.Clear();
        _bench.Run(1_000);
        Assert.Empty(Sink.Frames);
    }

    [Fact]
    public void A_summary_is_sent_while_it_is_the_newest_and_once()
    {
        _viewer.Dispose();
        Show();
        _bench.Run(75_000);
        var summaries = Sink.Sections.OfType<Section.Summary>().ToList();
        Assert.NotEmpty(summaries);
        Assert.Equal(summaries.Select(s => s.TimeMs).Distinct(), summaries.Select(s => s.TimeMs));
        Assert.Equal(Section.Samples.MsOf(_attribute.LastSummary!.Summary.Last), summaries[^1].TimeMs);
    }

    [Fact]
    public void A_sensor_that_comes_back_under_the_same_handle_goes_on_for_a_page_that_never_looked_away()
    {
        Show();
        _bench.Run(1_000);
        _bench.Engine.Feeds.Remove(new SensorId("a"));
        _bench.Run(500);
        var successor = _bench.Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x", hz: 50)));
        Assert.Equal(Handle, successor.Cell.Index);
        Sink.Frames.Clear();
        _bench.Run(1_000);
        Assert.Equal(new Section.Reset(Handle), Sink.Frames[0][0]);
        Assert.InRange(Sink.PointsOf(successor).Count, 35, 50);
    }

    [Fact]
    public void A_wall_clock_set_back_resets_the_page()
    {
        Show();
        _bench.Run(2_050);
        _bench.Engine.Clock.Set(TimeSpan.FromMinutes(-10));
        Sink.Frames.Clear();
        _bench.Run(2_000);
        var reset = Sink.Sections.Single(s => s is Section.Reset);
        Assert.Same(reset, Sink.Frames[0][0]);
        Assert.True(Sink.PointsOf(_attribute)[^1].TimeMs <= _bench.Engine.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        Assert.InRange(Sink.PointsOf(_attribute).Count, 80, 100);
        Assert.Empty(Sink.Sections.OfType<Section.Loss>());
    }

    [Fact]
    public void A_page_that_comes_back_after_minutes_gets_one_snapshot_and_no_replay()
    {
        Show();
        _bench.Run(2_000);
        Pump.LookAway(Handle);
        var calls = Sink.Frames.Count;
        _bench.Run(300_000);
        Assert.Equal(calls, Sink.Frames.Count);

        Pump.Look(_attribute);
        _bench.Run(100);
        var snapshot = Assert.Single(Sink.Frames.Skip(calls));
        Assert.Equal(new Section.Reset(Handle), snapshot[0]);
        var points = Assert.IsType<Section.Samples>(snapshot[1]).Points;
        Assert.InRange(points.Count, 100, new LiveOptions().MaxCatchUp);
        Assert.Equal(Section.Samples.MsOf(Engine.HistoryOf(_attribute)[^1]), points[^1].TimeMs);

        _bench.Run(1_000);
        var later = Sink.Frames.Skip(calls + 1).SelectMany(f => f).ToList();
        var samples = later.OfType<Section.Samples>().ToList();
        Assert.NotEmpty(samples);
        Assert.All(samples, s => Assert.True(s.Points[0].TimeMs > points[^1].TimeMs));
        Assert.Empty(later.OfType<Section.Reset>());
    }

    [Fact]
    public void What_the_rows_of_a_tile_say_goes_with_the_frames_also_while_nobody_looks_and_to_each_link_anew()
    {
        Pump.Join(_attribute.Sensor, rows: 1);
        Open();
        _bench.Run(100);
        Assert.Equal(RowFacts.Of(_attribute, _bench.Engine.Tracker), Sink.FactsOf(_attribute));
        _bench.Run(15_000);
        Sink.Frames.Clear();
        _bench.Run(15_000);
        Assert.Empty(Sink.Frames);

        using var ben = _bench.Engine.Look(_attribute, Interest.Hover, "Ben");
        _bench.Run(10_000);
        Assert.Equal(
            (AttentionLevel.High, 2, "AD BE", "Ada, Ben"),
            (Said.Level, Said.Watchers.Viewers, Said.Watchers.Initials, Said.Watchers.Names)
        );
        Assert.Equal(_attribute.Status.Window.Duration, Said.Window);

        var next = new FakeSink(Pump);
        Pump.Attach(next);
        _bench.Run(100);
        Assert.Equal(Said, next.FactsOf(_attribute));
    }

    [Fact]
    public void Facts_go_along_with_samples_and_wait_a_while_for_them()
    {
        Pump.Join(_attribute.Sensor, rows: 1);
        Show();
        _bench.Run(5_000);
        Sink.Frames.Clear();
        using var ben = _bench.Engine.Look(_attribute, Interest.Focus, "Ben");
        _bench.Run(2_000);
        var told = Sink.Frames.Where(f => f.Exists(s => s is Section.Facts)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, f => Assert.Contains(f, s => s is Section.Samples));
    }

    [Fact]
    public void A_reason_does_not_wait_for_samples_once_it_is_asked_for_and_each_link_is_told_anew()
    {
        Open();
        _bench.Run(5_000);
        Assert.Empty(Sink.Reasons);
        Pump.ToggleReason(_attribute);
        _bench.Run(100);
        var reason = Assert.Single(Sink.Reasons);
        var next = new FakeSink(Pump);
        Pump.Attach(next);
        _bench.Run(100);
        Assert.Equal([reason], next.Reasons);
        Pump.ToggleReason(_attribute);
        _bench.Run(100);
        Assert.Empty(next.Reasons);
    }

    [Fact]
    public void A_hidden_page_is_told_no_facts_until_it_is_shown()
    {
        Pump.Join(_attribute.Sensor, rows: 1);
        Open();
        _bench.Run(1_000);
        Pump.SetHidden(true);
        Sink.Frames.Clear();
        using var ben = _bench.Engine.Look(_attribute, Interest.Focus, "Ben");
        _bench.Run(20_000);
        Assert.Empty(Sink.Frames);
        Pump.SetHidden(false);
        _bench.Run(10_000);
        Assert.Equal(AttentionLevel.High, Said.Level);
    }

    [Fact]
    public void It_is_in_the_clock_from_when_it_is_first_opened_until_it_is_disposed()
    {
        Assert.Equal(0, _bench.Clock.Members);
        Pump.Open();
        Pump.Open();
        Assert.Equal(1, _bench.Clock.Members);
        Pump.Dispose();
        Pump.Open();
        Assert.Equal(0, _bench.Clock.Members);
    }

    [Fact]
    public void Disposed_it_sends_nothing()
    {
        Show();
        Pump.Dispose();
        _bench.Run(1_000);
        Assert.Equal((0u, true), (Sink.Calls, Sink.IsClosed));
        Assert.Equal(0, _bench.Shared.Count);
        Pump.Look(_attribute);
        Assert.Equal(0, _bench.Shared.Count);
        var late = new FakeSink(Pump);
        Pump.Attach(late);
        Assert.True(late.IsClosed);
    }

    private RowFacts Said => Sink.FactsOf(_attribute);

    private int Handle => _attribute.Cell.Index;

    private void Show()
    {
        Pump.Look(_attribute);
        Open();
    }

    private void Open() => _bench.Open();

    private void AssertWhole()
    {
        var history = Engine.HistoryOf(_attribute);
        var points = Sink.PointsOf(_attribute);
        Assert.Equal(history.Take(points.Count).Select(Section.Samples.MsOf), points.Select(p => p.TimeMs));
        Assert.InRange(history.Length - points.Count, 0, 10);
    }
}
