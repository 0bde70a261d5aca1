using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class PendingStackTests
{
    private readonly PendingStack<int> _stack = new();
    private readonly List<int> _seen = [];

    [Fact]
    public void A_thing_waits_once_however_often_it_is_pushed()
    {
        var one = new Pending<int>(1);
        Assert.True(_stack.Push(one));
        Assert.False(_stack.Push(one));
        Assert.Equal(1, _stack.Count);
        _stack.Drain(_seen.Add);
        Assert.Equal([1], _seen);
        Assert.Equal(0, _stack.Count);
    }

    [Fact]
    public void A_drain_takes_everything_and_a_drained_thing_may_be_pushed_again()
    {
        var things = Enumerable.Range(0, 5).Select(i => new Pending<int>(i)).ToArray();
        Array.ForEach(things, t => _stack.Push(t));
        _stack.Drain(_seen.Add);
        Assert.Equal([0, 1, 2, 3, 4], _seen.Order());
        Assert.True(_stack.Push(things[3]));
        _stack.Drain(_seen.Add);
        Assert.Equal(6, _seen.Count);
    }

    [Fact]
    public void A_thing_that_is_pushed_while_it_is_looked_at_waits_for_the_next_drain()
    {
        var one = new Pending<int>(1);
        _stack.Push(one);
        _stack.Drain(i =>
        {
            _seen.Add(i);
            _stack.Push(one);
        });
        Assert.Equal([1], _seen);
        Assert.Equal(1, _stack.Count);
        _stack.Drain(_seen.Add);
        Assert.Equal([1, 1], _seen);
    }

    [Fact]
    public void What_waits_is_counted()
    {
        for (var i = 1; i <= 3; i++)
        {
            _stack.Push(new Pending<int>(i));
            Assert.Equal(i, _stack.Count);
        }
    }
}
