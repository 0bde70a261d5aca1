using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.View;

public sealed class PendingNavigationsTests
{
    private readonly PendingNavigations<string> _pending = new();

    [Fact]
    public void A_place_that_is_left_again_is_passed_and_the_last_is_not()
    {
        Send("a", "b", "a");
        Assert.True(_pending.Passes("a"));
        Assert.True(_pending.Passes("b"));
        Assert.False(_pending.Passes("a"));
    }

    [Fact]
    public void What_was_never_heard_of_again_holds_up_nothing()
    {
        Send("lost", "b", "c");
        Assert.True(_pending.Passes("b"));
        Assert.False(_pending.Passes("c"));
    }

    [Fact]
    public void Where_the_page_went_by_itself_counts_and_what_was_before_it_is_forgotten()
    {
        Send("lost");
        Assert.False(_pending.Passes("x"));
        Send("a");
        Assert.False(_pending.Passes("a"));
    }

    private void Send(params string[] places) => Array.ForEach(places, _pending.Add);
}
