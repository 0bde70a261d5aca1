using Sensocto.Core.Load;

namespace Sensocto.Tests.Load;

public sealed class HysteresisTests
{
    private readonly Hysteresis _rank = new(riseAfter: 3, fallAfter: 2);

    [Fact]
    public void It_rises_after_so_many_in_a_row_to_the_least_of_them()
    {
        Assert.Equal([0, 0, 2], Take(3, 2, 3));
        Assert.Equal([2, 2, 3], Take(3, 3, 3));
    }

    [Fact]
    public void One_that_is_lower_starts_the_count_anew() => Assert.Equal([0, 0, 0, 0, 0, 1], Take(1, 1, 0, 1, 1, 1));

    [Fact]
    public void A_spike_that_is_over_does_not_raise_what_comes_after_it()
    {
        Take(3, 0);
        Assert.Equal([0, 0, 1], Take(1, 1, 1));
    }

    [Fact]
    public void It_falls_by_one_at_a_time()
    {
        Take(3, 3, 3);
        Assert.Equal([3, 2, 2, 1, 1, 0, 0], Take(0, 0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void It_does_not_fall_while_the_lower_bound_holds_it()
    {
        Take(2, 2, 2);
        Assert.False(_rank.Take(1, held: 2));
        Assert.False(_rank.Take(1, held: 2));
        Assert.False(_rank.Take(1, held: 2));
        Assert.False(_rank.Take(1, held: 1));
        Assert.True(_rank.Take(1, held: 1));
        Assert.Equal(1, _rank.Rank);
    }

    [Fact]
    public void Only_a_change_is_said_to_be_one() =>
        Assert.Equal([false, false, true, false, false], new[] { 1, 1, 1, 1, 1 }.Select(r => _rank.Take(r, r)));

    private List<int> Take(params int[] ranks) =>
        [
            .. ranks.Select(rank =>
            {
                _rank.Take(rank, rank);
                return _rank.Rank;
            }),
        ];
}
