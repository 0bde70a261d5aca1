using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Circuits;

public sealed class OperatorCircuitTests : IDisposable
{
    private const int View = 1;
    private const int Hover = 2;
    private const int Focus = 4;
    private readonly LiveBench _bench = new();
    private readonly OperatorCircuit _circuit;
    private readonly LiveAttribute _a;
    private readonly LiveAttribute _b;
    private int _resyncs;

    public OperatorCircuitTests()
    {
        _a = _bench.Engine.Add(new FakeFeed("a"));
        _b = _bench.Engine.Add(new FakeFeed("b"));
        _circuit = _bench.Circuit();
        _circuit.ResyncWanted += () => _resyncs++;
        _circuit.Identify("circuit 1");
        _bench.Open();
    }

    private AttentionTracker Tracker => _bench.Engine.Tracker;

    private long Refused => Tracker.Figures.Refused;

    public void Dispose()
    {
        _circuit.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public void A_circuit_is_nobody_until_its_page_renders()
    {
        _circuit.Up();
        Report((_a, View));
        Assert.Empty(Tracker.Viewers);
        _circuit.Open("Ada");
        _circuit.Open("Ada");
        Assert.Equal(new ViewerInfo("circuit 1", "Ada"), Assert.Single(Tracker.Viewers).Info);
        Assert.Equal("Ada", _circuit.Name);
    }

    [Fact]
    public void What_the_page_reports_is_what_counts_and_is_sent()
    {
        Open();
        Report((_a, View | Hover), (_b, View));
        Assert.Equal((AttentionLevel.High, AttentionLevel.Medium), Levels);
        _bench.Run(300);
        Assert.Equal([_a.Cell.Index, _b.Cell.Index], _bench.Sink.Sections.Select(s => s.Handle).Distinct().Order());

        Report((_b, 0));
        Assert.Equal((AttentionLevel.High, AttentionLevel.Low), Levels);
        _bench.Run(300);
        _bench.Sink.Frames.Clear();
        _bench.Run(3_000);
        Assert.Equal([_a.Cell.Index], _bench.Sink.Sections.Select(s => s.Handle).Distinct());
        Assert.Equal(0, Refused);
    }

    [Fact]
    public void A_report_that_is_not_sound_is_refused_whole_and_loses_nothing()
    {
        Open();
        Report((_a, View));
        _circuit.Report(reset: true, hidden: false, [_a.Cell.Index, _b.Cell.Index], [0]);
        _circuit.Report(reset: true, hidden: false, null, [0]);
        _circuit.Report(reset: true, hidden: false, [0], null);
        _circuit.Report(reset: true, hidden: false, null, null);
        _circuit.Report(reset: true, hidden: false, new int[1_001], new int[1_001]);
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.None), Levels);
        Assert.Equal(5, Refused);
    }

    [Fact]
    public void As_many_as_allowed_are_taken()
    {
        Open();
        var handles = Enumerable.Repeat(_a.Cell.Index, OperatorCircuit.MaxReport).ToArray();
        _circuit.Report(false, false, handles, [.. handles.Select(_ => View)]);
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
        Assert.Equal(0, Refused);
    }

    [Theory]
    [InlineData(-1, View)]
    [InlineData(int.MaxValue, View)]
    [InlineData(int.MinValue, View)]
    [InlineData(9_999, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 8)]
    [InlineData(0, int.MinValue)]
    [InlineData(0, 256 + View)]
    public void An_entry_that_is_not_sound_is_skipped_and_counted(int handle, int bits)
    {
        Open();
        _circuit.Report(false, false, [handle, _b.Cell.Index], [bits, View]);
        Assert.Equal((AttentionLevel.None, AttentionLevel.Medium), Levels);
        Assert.Equal(1, Refused);
    }

    [Fact]
    public void A_reset_keeps_only_what_it_names_and_nothing_dips()
    {
        Open();
        var told = new List<AttentionLevel>();
        Report((_a, View | Hover), (_b, View));
        using var listener = _a.Cell.Subscribe(c => told.Add(c.Level));
        Report(reset: true, (_a, View | Hover));
        _bench.Run(500);
        Assert.Equal((AttentionLevel.High, AttentionLevel.Low), Levels);
        Assert.Empty(told);
        Report(reset: true);
        Assert.Equal((AttentionLevel.Low, AttentionLevel.Low), Levels);
    }

    [Fact]
    public void A_reset_in_parts_counts_when_the_last_is_there_and_nothing_dips()
    {
        Open();
        var told = new List<AttentionLevel>();
        Report((_a, View | Hover), (_b, View | Focus));
        using var listener = _b.Cell.Subscribe(c => told.Add(c.Level));
        Report(reset: true, more: true, (_a, View));
        _bench.Run(3_000);
        Assert.Equal((AttentionLevel.High, AttentionLevel.High), Levels);
        Report(reset: false, more: true);
        Report(reset: false, (_b, View | Focus));
        _bench.Run(3_000);
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.High), Levels);
        Assert.Empty(told);
        Report((_b, 0));
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.Low), Levels);
    }

    [Fact]
    public void The_last_part_of_a_reset_drops_what_no_part_named_from_the_tracker_and_the_frames()
    {
        Open();
        Report((_a, View), (_b, View));
        Report(reset: true, more: true, (_b, View));
        Report(reset: false);
        Assert.Equal((AttentionLevel.Low, AttentionLevel.Medium), Levels);
        _bench.Run(300);
        _bench.Sink.Frames.Clear();
        _bench.Run(3_000);
        Assert.Equal([_b.Cell.Index], _bench.Sink.Sections.Select(s => s.Handle).Distinct());
    }

    [Fact]
    public void A_reset_that_starts_over_forgets_the_parts_before_it()
    {
        Open();
        Report(reset: true, more: true, (_a, View));
        Report(reset: true, more: false, (_b, View));
        Assert.Equal((AttentionLevel.None, AttentionLevel.Medium), Levels);
    }

    [Fact]
    public void A_reset_of_which_a_part_was_refused_loses_nothing()
    {
        Open();
        Report((_a, View), (_b, View));
        Report(reset: true, more: true, (_a, View));
        _circuit.Report(reset: false, hidden: false, [_b.Cell.Index], null, more: false);
        Report(reset: false);
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.Medium), Levels);
        Assert.Equal(1, Refused);
    }

    [Fact]
    public void A_page_that_is_hidden_within_a_reset_tells_everything_when_it_is_shown()
    {
        Open();
        Report((_a, View), (_b, View));
        Report(reset: true, more: true, (_a, View));
        _circuit.Report(reset: false, hidden: true, [], []);
        Report((_a, View));
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.Medium), Levels);
    }

    [Fact]
    public void A_hidden_page_counts_for_nothing_and_shown_again_its_report_does()
    {
        Open();
        Report((_a, View | Focus));
        _circuit.Report(reset: false, hidden: true, [], []);
        Assert.Equal(AttentionLevel.Low, _a.Cell.Level);
        _bench.Run(300);
        _bench.Sink.Frames.Clear();
        _bench.Run(3_000);
        Assert.Empty(_bench.Sink.Frames);

        Report(reset: true, (_b, View));
        Assert.Equal((AttentionLevel.Low, AttentionLevel.Medium), Levels);
        _bench.Run(300);
        Assert.NotEmpty(_bench.Sink.Frames);
    }

    [Fact]
    public void Down_suspends_at_once_and_up_restores_and_asks_for_everything_anew()
    {
        Open();
        Report((_a, View | Focus));
        var link = _circuit.Link;
        _circuit.Down();
        _circuit.Down();
        Assert.True(link.IsCancellationRequested);
        Assert.Equal(AttentionLevel.Low, _a.Cell.Level);
        Assert.Equal(0, _resyncs);

        _circuit.Up();
        Assert.False(_circuit.Link.IsCancellationRequested);
        Assert.Equal(AttentionLevel.High, _a.Cell.Level);
        Assert.Equal(1, _resyncs);
    }

    [Fact]
    public void Down_before_the_page_rendered_heals_with_up()
    {
        _circuit.Down();
        Open();
        _circuit.Up();
        Report((_a, View));
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
        _bench.Run(300);
        Assert.NotEmpty(_bench.Sink.Frames);
    }

    [Theory]
    [InlineData("down dispose dispose")]
    [InlineData("dispose down up report open")]
    [InlineData("dispose up down dispose rename")]
    [InlineData("down up down up dispose up report")]
    public void Disposed_it_is_gone_whatever_comes_before_or_after(string steps)
    {
        Open();
        Report((_a, View));
        foreach (var step in steps.Split(' '))
        {
            Take(step);
        }

        Assert.Empty(Tracker.Viewers);
        Assert.Equal(AttentionLevel.Low, _a.Cell.Level);
        Assert.True(_circuit.Link.IsCancellationRequested);
    }

    [Fact]
    public void While_the_page_answers_a_still_operator_stays_for_hours()
    {
        Open();
        Report((_a, View));
        _bench.Engine.Clock.Run(300_000);
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
        Assert.Equal(0, Tracker.Figures.Reaped);
    }

    [Fact]
    public void A_link_that_stays_down_ends_the_viewer_and_a_page_that_comes_back_gets_a_new_one()
    {
        Open();
        Report((_a, View));
        _circuit.Down();
        _bench.Engine.Clock.Run(100_000);
        Assert.Empty(Tracker.Viewers);

        _circuit.Up();
        Assert.Equal(1, _resyncs);
        Assert.Equal("Ada", Assert.Single(Tracker.Viewers).Info.Operator);
        Report(reset: true, (_a, View));
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
    }

    [Fact]
    public void A_reaped_viewer_is_replaced_by_the_next_heartbeat_or_report()
    {
        Open();
        Tracker.Viewers.Single().Dispose();
        _bench.Run(4_200);
        Assert.Equal(1, _resyncs);
        Assert.Single(Tracker.Viewers).Dispose();
        Report((_a, View));
        Assert.Equal(2, _resyncs);
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
    }

    [Fact]
    public void A_page_that_does_not_answer_is_not_looking_until_it_does()
    {
        OpenAndFallSilent();
        Assert.Equal(AttentionLevel.Low, _a.Cell.Level);
        _bench.Sink.Answer();
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
        Assert.Equal(1, _resyncs);
    }

    [Fact]
    public void An_answer_that_comes_late_does_not_bring_back_who_is_cut_off()
    {
        OpenAndFallSilent();
        _circuit.Down();
        _bench.Sink.Answer();
        Assert.Equal(AttentionLevel.Low, _a.Cell.Level);
        Tracker.Viewers.Single().Dispose();
        _bench.Sink.AnswersByItself = true;
        _bench.Run(11_000);
        Assert.Empty(Tracker.Viewers);
        _circuit.Up();
        Assert.Single(Tracker.Viewers);
    }

    [Fact]
    public void A_new_name_is_everybodys_at_once()
    {
        Open();
        Report((_a, View));
        _circuit.Rename("Eve");
        Assert.Equal("Eve", _circuit.Name);
        Assert.Equal("Eve", Tracker.Describe(_a.Cell).Watchers.Single().Viewer.Operator);
        _bench.Run(200);
        Assert.Equal(["Eve"], Tracker.WatchersOf(_a.Cell).Operators);
    }

    [Fact]
    public void Looking_away_from_a_sensor_that_is_gone_takes_the_interest_back()
    {
        Open();
        Report((_a, View));
        _bench.Engine.Feeds.Remove(new SensorId("a"));
        Report((_a, 0));
        _bench.Run(1_000);
        Assert.Equal(0, Refused);
        var back = _bench.Engine.Add(new FakeFeed("a"));
        _bench.Run(1_000);
        Assert.Equal(0, back.Cell.ViewerCount);
        Assert.Equal(0, Tracker.Viewers.Single().InterestCount);
    }

    private (AttentionLevel A, AttentionLevel B) Levels => (_a.Cell.Level, _b.Cell.Level);

    private void Open()
    {
        _circuit.Open("Ada");
        _bench.Run(20);
    }

    private void OpenAndFallSilent()
    {
        Open();
        Report((_a, View));
        _bench.Sink.AnswersByItself = false;
        _bench.Run(11_000);
    }

    private void Take(string step)
    {
        Action action = step switch
        {
            "down" => _circuit.Down,
            "up" => _circuit.Up,
            "open" => () => _circuit.Open("Ada"),
            "rename" => () => _circuit.Rename("Eve"),
            "report" => () => Report((_a, View)),
            _ => _circuit.Dispose,
        };
        action();
    }

    private void Report(params (LiveAttribute Attribute, int Bits)[] entries) => Report(reset: false, entries);

    private void Report(bool reset, params (LiveAttribute Attribute, int Bits)[] entries) =>
        Report(reset, more: false, entries);

    private void Report(bool reset, bool more, params (LiveAttribute Attribute, int Bits)[] entries) =>
        _circuit.Report(
            reset,
            hidden: false,
            [.. entries.Select(e => e.Attribute.Cell.Index)],
            [.. entries.Select(e => e.Bits)],
            more
        );
}
