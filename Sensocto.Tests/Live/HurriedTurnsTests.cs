using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class HurriedTurnsTests : IDisposable
{
    private readonly FrameClock _clock = new(Options.Create(new LiveOptions()), new WallClock(), new SystemLoad());
    private readonly List<FrameTurn> _sent = [];
    private readonly Queue<Action> _later = new();
    private readonly HashSet<FrameTurn> _early = [];
    private readonly HashSet<FrameTurn> _empty = [];
    private readonly HurriedTurns _turns;

    public HurriedTurnsTests() =>
        _turns = new HurriedTurns(
            turn => !_early.Contains(turn),
            turn =>
            {
                _sent.Add(turn);
                return !_empty.Contains(turn);
            },
            _later.Enqueue
        );

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void All_that_are_due_are_sent_to_in_the_order_of_their_news_and_once()
    {
        var turns = Add(10);
        _turns.Pass();
        _turns.Pass();
        Assert.Equal(turns, _sent);
        Assert.Empty(_later);
    }

    [Fact]
    public void Who_was_sent_to_too_short_a_time_ago_keeps_waiting()
    {
        var turns = Add(3);
        _early.Add(turns[1]);
        _turns.Pass();
        Assert.Equal([turns[0], turns[2]], _sent);
        _early.Clear();
        _turns.Pass();
        Assert.Equal([turns[0], turns[2], turns[1]], _sent);
    }

    [Fact]
    public void Of_many_a_few_are_sent_to_and_the_rest_behind_whatever_else_waits()
    {
        var turns = Add((2 * HurriedTurns.AtOnce) + 5);
        _turns.Pass();
        Assert.Equal(turns.Take(HurriedTurns.AtOnce), _sent);

        // In the meantime the clock goes on, and more news comes.
        var others = Add(2);
        _turns.Pass();
        Assert.Equal(HurriedTurns.AtOnce, _sent.Count);
        Assert.Single(_later);
        GoOn();
        Assert.Equal(turns.Take(2 * HurriedTurns.AtOnce), _sent);
        GoOn();
        Assert.Equal(turns, _sent);
        Assert.Empty(_later);
        _turns.Pass();
        Assert.Equal([.. turns, .. others], _sent);
    }

    [Fact]
    public void Who_has_nothing_to_send_after_all_costs_nobody_a_break()
    {
        var turns = Add(3 * HurriedTurns.AtOnce);
        _empty.UnionWith(turns);
        _turns.Pass();
        Assert.Equal(turns, _sent);
        Assert.Empty(_later);
    }

    private void GoOn() => _later.Dequeue()();

    private List<FrameTurn> Add(int count)
    {
        var turns = Enumerable.Range(0, count).Select(_ => _clock.Turn(() => true)).ToList();
        turns.ForEach(_turns.Add);
        return turns;
    }
}
