using Microsoft.JSInterop;
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
    private int _beats;

    public FramePumpTests()
    {
        _attribute = _bench.Engine.Add(_feed);
        _viewer = _bench.Engine.Look(_attribute);
        _bench.Pump.Beat += () => _beats++;
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
        Assert.All(Sink.Sections, s => Assert.Equal(Handle, s.Handle));
        Pump.LookAway(Handle);
        var frames = Sink.Frames.Count;
        _bench.Run(3_000);
        Assert.Equal(frames, Sink.Frames.Count);
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
    public void While_a_frame_is_unanswered_nothing_is_sent_and_the_next_holds_everything_since()
    {
        Show();
        _bench.Run(1_000);
        Sink.AnswersByItself = false;
        _bench.Run(5_000);
        Assert.Equal(1, Sink.Unanswered);
        var calls = Sink.Calls;
        Sink.Answer();
        _bench.Run(100);
        Assert.Equal(calls + 1, Sink.Calls);
        Assert.Empty(Sink.Sections.OfType<Section.Loss>());
        AssertWhole();
    }

    [Fact]
    public void Catching_up_is_bounded_the_newest_win_and_the_loss_is_told()
    {
        using var bench = new LiveBench(new LiveOptions { MaxCatchUp = 100 });
        var attribute = bench.Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x", hz: 50)));
        bench.Engine.Look(attribute);
        bench.Pump.Look(attribute);
        bench.Pump.Attach(bench.Sink);
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
    public void A_pause_sends_nothing_and_forgets_the_frame_that_is_never_answered()
    {
        Show();
        _bench.Run(1_000);
        Sink.AnswersByItself = false;
        _bench.Run(300);
        Assert.Equal(1, Sink.Unanswered);
        Pump.Pause();
        Pump.Pause();
        Sink.AnswersByItself = true;
        var calls = Sink.Calls;
        _bench.Run(30_000);
        Assert.Equal(calls, Sink.Calls);

        Pump.Resume();
        var frames = Sink.Frames.Count;
        _bench.Run(100);
        Assert.Equal(frames + 1, Sink.Frames.Count);
        Assert.Equal(new Section.Reset(Handle), Sink.Frames[^1][0]);
        Assert.True(Assert.IsType<Section.Samples>(Sink.Frames[^1][1]).Says(Newest(600), digits: 1));
    }

    [Fact]
    public void An_answer_from_before_the_pause_counts_for_nothing()
    {
        Show();
        Sink.AnswersByItself = false;
        _bench.Run(300);
        Pump.Pause();
        Pump.Resume();
        _bench.Run(100);
        Assert.Equal(2, Sink.Unanswered);
        Sink.Fail(new OperationCanceledException());
        _bench.Run(2_000);
        Assert.Equal(1, Sink.Unanswered);
        Assert.Equal(2, Sink.Calls);
    }

    [Fact]
    public void While_the_link_is_down_there_is_no_heartbeat()
    {
        Show();
        _bench.Run(2_000);
        Pump.Pause();
        _beats = 0;
        _bench.Run(30_000);
        Assert.Equal(0, _beats);
        Pump.Resume();
        _bench.Run(2_000);
        Assert.True(_beats > 0);
    }

    [Fact]
    public void A_page_that_has_nothing_to_get_beats_about_once_a_second_and_one_that_does_not_answer_never()
    {
        Pump.Attach(Sink);
        _bench.Run(10_000);
        Assert.InRange(_beats, 9, 11);
        Assert.Equal(0, Sink.Calls);

        Pump.Look(_attribute);
        Sink.AnswersByItself = false;
        _bench.Run(200);
        _beats = 0;
        _bench.Run(9_000);
        Assert.Equal(0, _beats);
    }

    [Fact]
    public void Nothing_happens_before_a_page_is_attached()
    {
        Pump.Look(_attribute);
        _bench.Run(3_000);
        Assert.Equal((0, 0), (_beats, Sink.Calls));
    }

    [Fact]
    public void A_frame_unanswered_for_too_long_is_a_stall_until_it_is_answered()
    {
        var stalls = new List<bool>();
        Pump.StallChanged += stalls.Add;
        Show();
        Sink.AnswersByItself = false;
        _bench.Run(9_900);
        Assert.Empty(stalls);
        _bench.Run(500);
        Assert.Equal([true], stalls);
        Assert.True(Pump.IsStalled);
        _bench.Run(60_000);
        Assert.Equal([true], stalls);

        Sink.AnswersByItself = true;
        Sink.Answer();
        Assert.Equal([true, false], stalls);
        _bench.Run(200);
        Assert.False(Pump.IsStalled);
        Assert.Equal(Section.Samples.MsOf(Newest(1)[0]), Sink.PointsOf(_attribute)[^1].TimeMs);
    }

    [Fact]
    public void A_stall_ends_with_the_link_and_a_pause_is_no_stall()
    {
        Show();
        Sink.AnswersByItself = false;
        _bench.Run(10_500);
        Assert.True(Pump.IsStalled);
        Pump.Pause();
        Pump.Resume();
        Assert.False(Pump.IsStalled);

        Pump.Pause();
        var stalls = 0;
        Pump.StallChanged += _ => stalls++;
        _bench.Run(30_000);
        Assert.Equal(0, stalls);
    }

    [Fact]
    public void A_failure_is_no_answer()
    {
        var stalls = new List<bool>();
        Pump.StallChanged += stalls.Add;
        Show();
        Sink.AnswersByItself = false;
        _bench.Run(11_000);
        _beats = 0;
        Sink.Fail(new TaskCanceledException());
        _bench.Run(5_000);
        Assert.Equal([true], stalls);
        Assert.Equal(0, _beats);
        Assert.Equal((2, 1), (Sink.Calls, Sink.Unanswered));
        Sink.Answer();
        Assert.Equal([true, false], stalls);
    }

    [Fact]
    public void A_page_that_refuses_frames_is_tried_once_a_second_and_then_gets_it_all()
    {
        Show();
        Sink.FailsWith = new JSException("FrameError");
        _bench.Run(5_000);
        Assert.InRange(Sink.Calls, 4, 6);
        Assert.Equal(Sink.Calls, _bench.Log.Collector.Count);
        Assert.Equal(0, _beats);

        Sink.FailsWith = null;
        _bench.Run(1_100);
        Assert.Equal(new Section.Reset(Handle), Sink.Frames[0][0]);
        AssertWhole();
    }

    [Fact]
    public void A_page_that_is_gone_is_not_worth_a_word_in_the_log()
    {
        Show();
        Sink.FailsWith = new JSDisconnectedException("gone");
        _bench.Run(3_000);
        Assert.Equal(0, _bench.Log.Collector.Count);
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
        Pump.Look(_attribute);
        _bench.Run(100);
        Assert.Equal(new Section.Reset(Handle), Sink.Frames[^1][0]);
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
        _bench.Run(2_000);
        _bench.Engine.Clock.Set(TimeSpan.FromMinutes(-10));
        Sink.Frames.Clear();
        _bench.Run(2_000);
        var reset = Sink.Sections.Single(s => s is Section.Reset);
        Assert.Same(reset, Sink.Frames[0][0]);
        Assert.True(Sink.PointsOf(_attribute)[^1].TimeMs < _bench.Engine.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        Assert.InRange(Sink.PointsOf(_attribute).Count, 80, 100);
        Assert.Empty(Sink.Sections.OfType<Section.Loss>());
    }

    [Fact]
    public void A_changed_tile_is_handed_over_once_and_again_when_it_did_not_arrive()
    {
        using var tile = Pump.Watch(_attribute.Sensor, () => { });
        Pump.Attach(Sink);
        _bench.Run(2_000);
        Sink.Changes.Clear();
        _bench.Engine.Look(_attribute, Interest.Focus, "Ben");
        Sink.FailsWith = new JSException("no");
        _bench.Run(500);
        Sink.FailsWith = null;
        _bench.Run(2_000);
        Assert.Equal([tile], Sink.Changes.SelectMany(c => c).Distinct());
        Assert.Single(Sink.Changes);
    }

    [Fact]
    public void A_tile_that_left_is_not_handed_over()
    {
        Pump.Watch(_attribute.Sensor, () => { }).Dispose();
        Pump.Attach(Sink);
        _bench.Engine.Look(_attribute, Interest.Focus, "Ben");
        _bench.Run(2_000);
        Assert.Empty(Sink.Changes);
    }

    [Fact]
    public void Disposed_it_sends_nothing()
    {
        Show();
        Pump.Dispose();
        _bench.Run(1_000);
        Assert.Equal(0, Sink.Calls);
    }

    private int Handle => _attribute.Cell.Index;

    private void Show()
    {
        Pump.Look(_attribute);
        Pump.Attach(Sink);
    }

    private Sample[] Newest(int count) => [.. Engine.HistoryOf(_attribute).TakeLast(count)];

    private void AssertWhole()
    {
        var history = Engine.HistoryOf(_attribute);
        var points = Sink.PointsOf(_attribute);
        Assert.Equal(history.Take(points.Count).Select(Section.Samples.MsOf), points.Select(p => p.TimeMs));
        Assert.InRange(history.Length - points.Count, 0, 10);
    }
}
