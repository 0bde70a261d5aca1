using Microsoft.Extensions.Logging.Testing;
using Sensocto.Cluster.Silos;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Tests.Cluster.Silos;

public sealed class PeerNewsTests
{
    private readonly FakeLogger _log = new();

    [Fact]
    public void A_peer_that_falls_silent_and_one_that_is_back_have_a_line_each()
    {
        var news = new PeerNews(_log);
        news.Note([Peer("B", isHidden: false), Peer("C", isHidden: false)]);
        news.Note([Peer("B", isHidden: true), Peer("C", isHidden: false)]);
        news.Note([Peer("B", isHidden: true), Peer("C", isHidden: false)]);
        news.Note([Peer("B", isHidden: false), Peer("C", isHidden: true)]);
        news.Note([Peer("B", isHidden: false)]);
        news.Note([Peer("B", isHidden: false), Peer("C", isHidden: false)]);

        Assert.Equal(
            [
                "Node B is silent: what it looks at does not count until it is heard again",
                "Node C is silent: what it looks at does not count until it is heard again",
                "Node B is heard again",
            ],
            _log.Collector.GetSnapshot().Select(r => r.Message)
        );
    }

    private static PeerStatus Peer(string node, bool isHidden) =>
        new(new NodeIncarnation(node, 1), 0, TimeSpan.Zero, isHidden);
}
