using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Circuits;

/// <summary>The limits and duties of a circuit's page: its budget, and its link for values.</summary>
public sealed class OperatorCircuitBoundsTests : IDisposable
{
    private const int View = 1;
    private readonly LiveBench _bench = new();
    private readonly OperatorCircuit _circuit;
    private readonly LiveAttribute _a;
    private readonly LiveAttribute _b;

    public OperatorCircuitBoundsTests()
    {
        _a = _bench.Engine.Add(new FakeFeed("a"));
        _b = _bench.Engine.Add(new FakeFeed("b"));
        _circuit = _bench.Circuit();
        _circuit.Identify("circuit 1");
        _bench.Open();
    }

    public void Dispose()
    {
        _circuit.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public void A_page_that_reports_too_much_is_told_so_and_what_it_had_is_kept()
    {
        Open();
        Report(_a);
        var many = Enumerable.Repeat(_b.Cell.Index, OperatorCircuit.MaxReport).ToArray();
        var bits = new int[many.Length];
        var accepted = Enumerable.Range(0, 50).Count(_ => _circuit.Report(false, false, many, bits));
        Assert.Equal(19, accepted);
        Assert.Equal(31, _bench.Circuits.ViolationsOf(Violation.TooManyEvents));
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
        _bench.Run(1_000);
        Assert.True(_circuit.Report(false, false, many, bits));
    }

    [Fact]
    public void Reports_that_no_page_makes_are_violations_one_each()
    {
        Open();
        _circuit.Report(reset: true, hidden: false, null, null);
        _circuit.Report(reset: true, hidden: false, new int[1_001], new int[1_001]);
        Assert.Equal(2, _bench.Circuits.ViolationsOf(Violation.UnsoundReport));
        _circuit.Report(reset: false, hidden: false, [-1, int.MaxValue, _a.Cell.Index], [1, 1, -7]);
        Assert.Equal(1, _bench.Circuits.ViolationsOf(Violation.UnknownHandle));
        Assert.Equal(AttentionLevel.None, _a.Cell.Level);
    }

    [Fact]
    public void The_way_to_the_values_is_the_circuits_own_until_it_ends()
    {
        Open();
        var word = Guid.Parse(_circuit.ValuesPath.Split('/')[1]);
        Assert.Equal($"live/{word:N}", _circuit.ValuesPath);
        Assert.Same(_bench.Pump, _bench.Links.Find(word));
        Assert.NotEqual(_circuit.LeavePath.Split('/')[1], _circuit.ValuesPath.Split('/')[1]);
        _circuit.Dispose();
        Assert.Null(_bench.Links.Find(word));
    }

    [Fact]
    public void A_page_that_never_opens_its_link_for_values_is_not_looking()
    {
        Open();
        Report(_a);
        _bench.Pump.Detach(_bench.Sink);
        _bench.Run(9_900);
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
        _bench.Run(300);
        Assert.Equal(AttentionLevel.Low, _a.Cell.Level);
        _bench.Pump.Attach(new FakeSink(_bench.Pump));
        _bench.Run(200);
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
    }

    [Fact]
    public void A_page_that_does_not_answer_is_not_looking_either_when_its_viewer_is_another()
    {
        OpenAndFallSilent();
        _circuit.Viewer!.Dispose();
        Report(_a);
        Assert.Equal((1, AttentionLevel.Low), (_circuit.Viewer.InterestCount, _a.Cell.Level));
        _bench.Sink.Answer();
        Assert.Equal(AttentionLevel.Medium, _a.Cell.Level);
    }

    [Fact]
    public void An_answer_that_is_told_before_the_stall_it_ends_is_the_last_word()
    {
        using var bench = new LiveBench();
        var a = bench.Engine.Add(new FakeFeed("a"));
        bench.Pump.StallChanged += isStalled =>
        {
            if (isStalled)
            {
                bench.Sink.Answer();
            }
        };
        using var circuit = bench.Circuit();
        bench.Open();
        circuit.Open("Ada");
        bench.Run(20);
        circuit.Report(false, false, [a.Cell.Index], [View]);
        bench.Sink.AnswersByItself = false;
        bench.Run(11_000);
        Assert.Equal(AttentionLevel.Medium, a.Cell.Level);
    }

    [Fact]
    public void Where_the_house_is_full_a_page_lives_unheard_until_there_is_room()
    {
        using var bench = new LiveBench(attention: new AttentionOptions { MaxViewers = 1 });
        var a = bench.Engine.Add(new FakeFeed("a"));
        var first = bench.Engine.Connect("Ben");
        using var circuit = bench.Circuit();
        circuit.Open("Ada");
        Assert.True(circuit.Report(false, false, [a.Cell.Index], [View]));
        Assert.Null(circuit.Viewer);
        var resyncs = 0;
        circuit.ResyncWanted += () => resyncs++;
        circuit.Down();
        circuit.Up();
        Assert.Equal(1, resyncs);
        first.Dispose();
        circuit.Report(false, false, [a.Cell.Index], [View]);
        Assert.Equal(AttentionLevel.Medium, a.Cell.Level);
    }

    private void OpenAndFallSilent()
    {
        Open();
        Report(_a);
        _bench.Sink.AnswersByItself = false;
        _bench.Run(11_000);
    }

    private void Open()
    {
        _circuit.Open("Ada");
        _bench.Run(20);
    }

    private void Report(LiveAttribute attribute) => _circuit.Report(false, false, [attribute.Cell.Index], [View]);
}
