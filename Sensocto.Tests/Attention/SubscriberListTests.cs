using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class SubscriberListTests
{
    private readonly SubscriberList<int> _list = new();
    private readonly List<string> _heard = [];

    [Fact]
    public void All_hear_in_the_order_they_came_until_they_go()
    {
        using var first = Listen("a");
        var second = Listen("b");
        Tell(1);
        second.Dispose();
        second.Dispose();
        Tell(2);
        Assert.Equal(["a1", "b1", "a2"], _heard);
        first.Dispose();
        Assert.True(_list.IsEmpty);
    }

    [Fact]
    public void Who_goes_while_a_word_is_told_does_not_hear_it_any_more()
    {
        IDisposable? second = null;
        using var first = _list.Add(_ => second!.Dispose());
        second = Listen("b");
        Tell(1);
        Assert.Empty(_heard);
        Assert.False(_list.IsEmpty);
    }

    [Fact]
    public void Who_goes_by_itself_while_it_hears_leaves_the_others()
    {
        IDisposable? first = null;
        first = _list.Add(_ => first!.Dispose());
        using var second = Listen("b");
        Tell(1);
        Tell(2);
        Assert.Equal(["b1", "b2"], _heard);
    }

    [Fact]
    public void Who_comes_while_a_word_is_told_hears_the_next()
    {
        var subscriptions = new List<IDisposable>();
        using var first = _list.Add(i =>
        {
            if (i == 1)
            {
                subscriptions.Add(Listen("b"));
            }
        });
        Tell(1);
        Tell(2);
        Assert.Equal(["b2"], _heard);
        subscriptions.ForEach(s => s.Dispose());
    }

    [Fact]
    public void The_same_callback_twice_is_two_subscribers()
    {
        var first = _list.Add(Hear);
        using var second = _list.Add(Hear);
        first.Dispose();
        Tell(1);
        Assert.Equal(["x1"], _heard);
    }

    [Fact]
    public void Who_throws_is_reported_and_the_rest_hear()
    {
        var failures = new List<Exception>();
        using var first = _list.Add(_ => throw new InvalidOperationException("mine"));
        using var second = Listen("b");
        _list.Tell(1, failures.Add);
        Assert.Equal(["b1"], _heard);
        Assert.Equal("mine", Assert.Single(failures).Message);
    }

    private void Hear(int value) => _heard.Add($"x{value}");

    private IDisposable Listen(string name) => _list.Add(i => _heard.Add($"{name}{i}"));

    private void Tell(int value)
    {
        var failures = new List<Exception>();
        _list.Tell(value, failures.Add);
        Assert.Empty(failures);
    }
}
