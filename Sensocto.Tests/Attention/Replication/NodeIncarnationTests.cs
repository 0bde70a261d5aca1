using Sensocto.Core.Attention.Replication;

namespace Sensocto.Tests.Attention.Replication;

public sealed class NodeIncarnationTests
{
    [Fact]
    public void It_reads_as_the_node_and_its_life() =>
        Assert.Equal("north#3", new NodeIncarnation("north", 3).ToString());
}
