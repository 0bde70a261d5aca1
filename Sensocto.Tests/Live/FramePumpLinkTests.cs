using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

/// <summary>The pump and its links: pauses, answers, stalls.</summary>
public sealed class FramePumpLinkTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly LiveAttribute _attribute;
    private int _beats;

    public FramePumpLinkTests()
    {
        _attribute = _bench.Engine.Add(new FakeFeed("a", FakeFeed.Attribute("x", hz: 50)));
        _bench.Engine.Look(_attribute);
        _bench.Pump.Beat += () => _beats++;
    }

    private FramePump Pump => _bench.Pump;

    private FakeSink Sink => _bench.Sink;

    private int Handle => _attribute.Cell.Index;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_pause_sends_nothing_and_the_same_link_goes_on_after_it()
    {
        Show();
        _bench.Run(1_000);
        Pump.Pause();
        Pump.Pause();
        var calls = Sink.Calls;
        _bench.Run(8_000);
        Assert.Equal(calls, Sink.Calls);

        Pump.Resume();
        _bench.Run(100);
        Assert.Single(Sink.Sections.OfType<Section.Reset>());
        Assert.Empty(Sink.Sections.OfType<Section.Loss>());
        Assert.Equal(Section.Samples.MsOf(Newest(1)[0]), Sink.PointsOf(_attribute)[^1].TimeMs);
    }

    [Fact]
    public void Another_link_starts_with_everything_and_closes_the_one_before()
    {
        Show();
        _bench.Run(1_000);
        var other = new FakeSink(Pump);
        Pump.Attach(other);
        Assert.True(Sink.IsClosed);
        _bench.Run(100);
        Assert.Equal(new Section.Reset(Handle), other.Frames[0][0]);
        Assert.True(Assert.IsType<Section.Samples>(other.Frames[0][1]).Says(Newest(600), digits: 1));
        Assert.Equal(Sink.Status, other.Status);

        Assert.True(Sink.Answer(77));
        Pump.Detach(Sink);
        _bench.Run(1_000);
        Assert.False(other.IsClosed);
        Assert.Equal(Section.Samples.MsOf(Newest(1)[0]), other.PointsOf(_attribute)[^1].TimeMs);
    }

    [Fact]
    public void A_link_that_fails_is_closed_and_only_what_nobody_expects_is_logged()
    {
        Show();
        _bench.Run(500);
        Sink.FailsWith = new OperationCanceledException();
        _bench.Run(300);
        Assert.True(Sink.IsClosed);
        Assert.Empty(_bench.Log.Collector.GetSnapshot().Select(r => $"{r.Message} {r.Exception}"));

        var other = new FakeSink(Pump) { FailsWith = new InvalidOperationException() };
        Pump.Attach(other);
        _bench.Run(100);
        Assert.True(other.IsClosed);
        Assert.Equal(1, _bench.Log.Collector.Count);
    }

    [Fact]
    public void An_answer_that_no_page_gives_is_refused()
    {
        Show();
        _bench.Run(1_000);
        Sink.AnswersByItself = false;
        _bench.Run(1_000);
        Assert.False(Sink.Answer(Sink.Calls + 1));
        Assert.False(Sink.Answer(0));
        Assert.True(Sink.Answer(Sink.Calls));
        Assert.False(Sink.Answer(Sink.Calls));
    }

    [Fact]
    public void While_the_circuit_is_not_connected_there_is_no_heartbeat()
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
    public void A_page_that_has_nothing_to_get_is_asked_every_four_seconds_whether_it_is_there()
    {
        _bench.Open();
        _bench.Run(20_000);
        Assert.InRange(_beats, 5, 6);
        Assert.Equal((uint)_beats, Sink.Calls);
        Assert.Empty(Sink.Frames);

        Sink.AnswersByItself = false;
        _bench.Run(14_200);
        Assert.True(Pump.IsStalled);
    }

    [Fact]
    public void Nothing_happens_before_the_page_is_open()
    {
        Pump.Look(_attribute);
        Pump.Attach(Sink);
        _bench.Run(30_000);
        Assert.Equal((0, 0u, false), (_beats, Sink.Calls, Pump.IsStalled));
    }

    [Fact]
    public void A_page_that_opens_no_link_stalls()
    {
        Pump.Open();
        _bench.Run(9_900);
        Assert.False(Pump.IsStalled);
        _bench.Run(300);
        Assert.True(Pump.IsStalled);
        Pump.Attach(Sink);
        _bench.Run(200);
        Assert.False(Pump.IsStalled);
    }

    [Fact]
    public void A_page_that_keeps_opening_links_and_answers_on_none_stalls()
    {
        Show();
        for (var i = 0; i < 11; i++)
        {
            _bench.Run(1_000);
            Pump.Attach(new FakeSink(Pump) { AnswersByItself = false });
        }

        _bench.Run(400);
        Assert.True(Pump.IsStalled);
    }

    [Fact]
    public void An_answer_owed_for_too_long_is_a_stall_until_it_is_given()
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
        var calls = Sink.Calls;
        _bench.Run(60_000);
        Assert.Equal([true], stalls);
        Assert.Equal(calls, Sink.Calls);

        Sink.AnswersByItself = true;
        Sink.Answer();
        Assert.Equal([true, false], stalls);
        _bench.Run(250);
        Assert.False(Pump.IsStalled);
        Assert.Equal(Section.Samples.MsOf(Newest(1)[0]), Sink.PointsOf(_attribute)[^1].TimeMs);
    }

    [Fact]
    public void A_stall_ends_with_the_circuits_link_and_a_pause_is_no_stall()
    {
        Show();
        Sink.AnswersByItself = false;
        _bench.Run(10_500);
        Assert.True(Pump.IsStalled);
        Pump.Pause();
        Pump.Resume();
        Assert.False(Pump.IsStalled);
        _bench.Run(10_200);
        Assert.True(Pump.IsStalled);

        Pump.Pause();
        var stalls = 0;
        Pump.StallChanged += _ => stalls++;
        _bench.Run(30_000);
        Assert.Equal(0, stalls);
    }

    [Fact]
    public void A_page_that_is_stalled_is_sent_nothing_however_little_it_owes()
    {
        Sink.AnswersByItself = false;
        _bench.Open();
        _bench.Run(10_500);
        Assert.True(Pump.IsStalled);
        var calls = Sink.Calls;
        Pump.Look(_attribute);
        _bench.Run(2_000);
        Assert.Equal(calls, Sink.Calls);
    }

    [Fact]
    public void Who_answers_an_older_frame_and_not_the_newest_that_asks_stalls()
    {
        Show();
        Sink.AnswersByItself = false;
        _bench.Run(2_000);
        Pump.LookAway(_attribute.Cell.Index);
        Assert.True(Sink.Answer(Sink.Calls - 7));
        _bench.Run(10_500);
        Assert.True(Pump.IsStalled);
    }

    [Fact]
    public void A_connected_page_that_opens_no_link_stalls_and_one_that_is_not_open_yet_does_not()
    {
        Pump.Pause();
        Pump.Resume();
        _bench.Run(9_000);
        Pump.Open();
        _bench.Run(9_000);
        Assert.False(Pump.IsStalled);
        Pump.Pause();
        Pump.Resume();
        _bench.Run(10_500);
        Assert.True(Pump.IsStalled);
    }

    private void Show()
    {
        Pump.Look(_attribute);
        _bench.Open();
    }

    private Sample[] Newest(int count) => [.. Engine.HistoryOf(_attribute).TakeLast(count)];
}
