using Sensocto.Core.Feeds;

namespace Sensocto.Tests.Feeds;

public sealed class TrafficTests
{
    [Theory]
    [InlineData(100, 25, 0.25)]
    [InlineData(100, 250, 1)]
    [InlineData(0, 5, 0)]
    [InlineData(100, 0, 0)]
    public void The_share_is_sent_of_full_and_never_more_than_all(double full, double sent, double share) =>
        Assert.Equal(share, new Traffic(full, sent, 0, 0).Share);

    [Theory]
    [InlineData(100, 25, 0.75)]
    [InlineData(100, 250, 0)]
    [InlineData(100, 0, 1)]
    [InlineData(0, 0, 0)]
    public void Saved_is_what_was_not_sent_and_nothing_where_nothing_is_measured(
        double full,
        double sent,
        double saved
    ) => Assert.Equal(saved, new Traffic(full, sent, 0, 0).Saved);
}
