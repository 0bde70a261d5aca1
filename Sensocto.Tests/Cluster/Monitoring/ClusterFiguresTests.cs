using Sensocto.Cluster.Monitoring;
using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Cluster.Monitoring;

public sealed class ClusterFiguresTests
{
    private static readonly KeyLevel Level = new(new(new SensorId("boiler"), new("pressure")), AttentionLevel.High);
    private readonly ClusterFigures _figures = new();

    [Theory]
    [InlineData(FrameResult.Ok, true, 1, 0)]
    [InlineData(FrameResult.NeedSnapshot, true, 0, 0)]
    [InlineData(FrameResult.Stale, false, 0, 1)]
    [InlineData(null, false, 0, 1)]
    public void A_frame_is_taken_refused_or_neither(FrameResult? result, bool isAccepted, int frames, int failures)
    {
        Assert.Equal(isAccepted, Answer(from: 1, result));
        Assert.Equal((frames, frames, failures), ((int)_figures.Frames, (int)_figures.Levels, (int)_figures.Failures));
    }

    [Fact]
    public void Levels_of_a_snapshot_are_not_counted_for_they_did_not_change()
    {
        Answer(from: 0, FrameResult.Ok);
        Assert.Equal((1, 0), (_figures.Frames, _figures.Levels));
    }

    private bool Answer(long from, FrameResult? result) =>
        _figures.IsAccepted(
            new AttentionFrame(new NodeIncarnation("A", 1), from, from + 1, [Level]),
            result,
            TimeSpan.FromSeconds(0.01)
        );

    [Fact]
    public void Only_a_change_of_the_store_is_news()
    {
        var figures = new ClusterFigures();
        Assert.Equal([false, true, false, true], new[] { false, true, true, false }.Select(figures.IsNews));
    }
}
