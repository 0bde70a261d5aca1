using Sensocto.Cluster.Monitoring;
using Sensocto.Core.Monitoring;

namespace Sensocto.Tests.Cluster.Monitoring;

public sealed class ClusterBoardTests
{
    [Fact]
    public void It_says_who_is_there_and_how_replication_does() =>
        Assert.Equal(
            [
                new NamedFigure("This node", "A", "Member"),
                new NamedFigure("Members", "2", "A Active at 127.0.0.1:1, B Active at 127.0.0.1:2"),
                new NamedFigure("Hidden peers", "0", "silent for too long to count, or never heard"),
                new NamedFigure("Feeds run here", "5", "sensors; the other nodes run theirs"),
                new NamedFigure("A change reaches other nodes in", "12 ms", "99 of 100 within 25 ms"),
                new NamedFigure("Frames taken", "10", "20 levels; 0 got no answer or were refused"),
                new NamedFigure("Silo restarts", "0", "without the pages noticing"),
            ],
            ClusterBoard.Of(ClusterReadyTests.Well)
        );

    [Fact]
    public void Trouble_is_told() =>
        Assert.Equal(
            "Alone; last trouble: no store",
            ClusterBoard.Of(ClusterReadyTests.Well with { State = ClusterState.Alone, Trouble = "no store" })[0].Note
        );
}
