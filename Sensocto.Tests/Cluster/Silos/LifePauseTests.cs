using Sensocto.Cluster.Silos;

namespace Sensocto.Tests.Cluster.Silos;

public sealed class LifePauseTests
{
    private readonly LifePause _pause = new();

    [Fact]
    public void An_outage_is_looked_into_less_and_less_often_but_never_too_seldom() =>
        Assert.Equal(
            [500, 1_000, 2_000, 4_000, 4_000],
            Enumerable.Range(0, 5).Select(_ => _pause.Next().TotalMilliseconds)
        );

    [Fact]
    public void Who_has_joined_is_back_soon()
    {
        _pause.Next();
        _pause.Next();
        _pause.Joined();
        Assert.Equal(LifePause.Shortest, _pause.Next());
    }
}
