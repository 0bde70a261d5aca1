using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Sharing;
using Sensocto.Tests.Attention.Replication;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention.Sharing;

public sealed class SharedWatchersTests : IDisposable
{
    private readonly ClusterRig _rig = new(nodes: 3);
    private readonly SharedWatchers[] _shared;

    public SharedWatchersTests() =>
        _shared = [.. Enumerable.Range(0, 3).Select(n => new SharedWatchers(_rig[n].Tracker, _rig.Attention(n)))];

    public void Dispose()
    {
        foreach (var shared in _shared)
        {
            shared.Dispose();
        }

        _rig.Dispose();
    }

    [Fact]
    public void Who_looks_on_one_node_is_named_on_every_node_where_somebody_looks_too()
    {
        Look(0, "Ada", Interest.Hover);
        Look(1, "Bob", Interest.View);
        Assert.Equal("somebody on node A; Bob views", Reason(1));
        _rig.Advance(0.2);
        Assert.Equal(["node A"], Names(1).Nodes);
        Share();

        Assert.Equal("Ada on node A hovers; Bob views", Reason(1));
        Assert.Equal("Ada hovers; Bob on node B views", Reason(0));
        Assert.Equal("somebody on node A; somebody on node B", Reason(2));
        var names = Names(1);
        Assert.Equal(2, names.Viewers);
        Assert.Equal(["Ada", "Bob"], names.Operators);
        Assert.Empty(names.Nodes);
    }

    [Fact]
    public void A_pin_is_shown_on_every_node_also_where_it_moved_nothing()
    {
        var ada = Look(0, "Ada", Interest.Focus);
        Look(1, "Bob", Interest.View);
        Share();
        ada.Pin(Boiler);
        ada.Set(_rig[0].Cell(Pressure), Interest.None);
        Share(turns: 16);

        Assert.Equal("pinned by Ada on node A; Bob views", Reason(1));
        Assert.True(_rig[1].Tracker.Describe(_rig[1].Cell(Pressure)).Watchers[0].IsPinned);
        ada.Unpin(Boiler);
        Share(turns: 16);
        Assert.Equal("Bob views", Reason(1));
    }

    [Fact]
    public void All_are_counted_and_the_closest_are_named()
    {
        for (var i = 0; i < 10; i++)
        {
            Look(0, $"Ada {i}", i == 9 ? Interest.Focus : Interest.View);
        }

        Look(1, "Bob", Interest.View);
        Share();

        var names = Names(1);
        Assert.Equal(11, names.Viewers);
        Assert.Equal(8, names.Operators.Count);
        Assert.Contains("Ada 9", names.Operators);
    }

    [Fact]
    public void A_look_that_ended_takes_its_name_along_before_any_word_of_it()
    {
        var ada = Look(0, "Ada", Interest.View);
        Look(1, "Bob", Interest.View);
        Share();
        ada.Dispose();
        _rig.Flush();

        Assert.Equal("Bob views", Reason(1));
        Share();
        Look(0, "Cleo", Interest.View);
        Assert.Equal("Bob views; somebody on node A", Reason(1));
        Share();
        Assert.Equal("Bob views; Cleo on node A views", Reason(1));
    }

    [Fact]
    public void Nothing_is_told_twice_and_nothing_where_nobody_looks()
    {
        Look(0, "Ada", Interest.View);
        Assert.Equal(0, Share());
        Look(1, "Bob", Interest.View);
        Assert.Equal(2, Share(turns: 2));
        Assert.Equal(0, Share(turns: 40));
    }

    [Fact]
    public void A_message_that_was_lost_is_said_again()
    {
        Look(0, "Ada", Interest.View);
        Look(1, "Bob", Interest.View);
        var lost = Assert.Single(_shared[0].Take());
        Assert.Empty(_shared[0].Take());
        _shared[0].Answer(lost, isTaken: false);
        Assert.Equal("Bob views; somebody on node A", Reason(1));
        Share();

        Assert.Equal("Ada on node A views; Bob views", Reason(1));
    }

    [Fact]
    public void A_life_that_is_over_or_not_known_yet_is_not_listened_to()
    {
        Look(0, "Ada", Interest.View);
        Look(1, "Bob", Interest.View);
        var late = Assert.Single(_shared[0].Take());
        _rig.Attention(1).Remove(_rig.Attention(0).Self);
        Assert.False(_shared[1].Receive(late));
        Assert.False(_shared[0].Receive(late));

        _rig.Attention(0).BeginLife(2);
        _rig.Attention(0).Join(_rig.Attention(1).Self);
        _rig.Flush();
        _shared[0].Answer(late, isTaken: false);
        Share();
        Assert.Equal("Ada on node A views; Bob views", Reason(1));
    }

    [Fact]
    public void A_node_that_was_not_heard_for_a_while_and_never_noticed_has_its_names_again()
    {
        Look(0, "Ada", Interest.View);
        Look(1, "Bob", Interest.View);
        Share();
        _rig.Lost = (0, 1);
        Share(turns: 30);
        _rig.Attention(1).Sweep();
        Share();
        Assert.Equal("Bob views", Reason(1));
        Assert.Equal("Ada views; Bob on node B views", Reason(0));

        _rig.Lost = null;
        Share(turns: 5);
        Assert.Equal("Ada on node A views; Bob views", Reason(1));
    }

    [Fact]
    public void What_ended_while_two_nodes_did_not_hear_each_other_is_not_named_after_it()
    {
        var ada = Look(0, "Ada", Interest.View);
        ada.Set(_rig[0].Cell(Steam), Interest.View);
        var bob = Look(1, "Bob", Interest.View);
        bob.Set(_rig[1].Cell(Steam), Interest.View);
        Share(turns: 2);
        _rig.AdvanceWithoutNetwork(10);
        _rig.Attention(0).Sweep();
        _rig.Attention(1).Sweep();
        _shared[0].Take();
        _shared[1].Take();
        ada.Set(_rig[0].Cell(Pressure), Interest.None);
        Share(turns: 5);
        Assert.Equal("Bob views", Reason(1));

        Look(0, "Cleo", Interest.View);
        Assert.Equal("Bob views; somebody on node A", Reason(1));
    }

    [Fact]
    public void A_key_that_is_not_known_here_is_passed_over()
    {
        Look(0, "Ada", Interest.View);
        Look(1, "Bob", Interest.View);
        var news = Assert.Single(_shared[0].Take());
        _rig[1].Catalog.Remove(Boiler);

        Assert.True(_shared[1].Receive(news));
        var never = news.Keys[0] with { Key = new(new("pump"), Steam) };
        Assert.True(_shared[1].Receive(news with { Keys = [never] }));
    }

    [Fact]
    public void What_was_told_of_one_key_stays_when_another_is_told()
    {
        var ada = Look(0, "Ada", Interest.View);
        var bob = Look(1, "Bob", Interest.View);
        Share();
        ada.Set(_rig[0].Cell(Steam), Interest.View);
        bob.Set(_rig[1].Cell(Steam), Interest.View);
        Share();

        Assert.Equal("Ada on node A views; Bob views", Reason(1));
        Assert.Equal("Ada on node A views; Bob views", _rig[1].Tracker.Describe(_rig[1].Cell(Steam)).Reason);
    }

    [Fact]
    public void What_the_next_life_of_a_node_tells_does_not_go_with_the_last()
    {
        Look(0, "Ada", Interest.View);
        Look(1, "Bob", Interest.View);
        Share();
        BeginLife(0, 2);
        Assert.True(WatcherCodec.TryRead(WatcherCodec.Write(Assert.Single(_shared[0].Take())), out var news));
        Assert.True(_shared[1].Receive(news));
        _shared[1].Take();

        Assert.Equal("Ada on node A views; Bob views", Reason(1));
    }

    [Fact]
    public void An_answer_to_a_former_life_or_of_a_peer_that_is_gone_is_not_listened_to()
    {
        Look(0, "Ada", Interest.View);
        Look(1, "Bob", Interest.View);
        var late = Assert.Single(_shared[0].Take());
        BeginLife(0, 2);
        Assert.Single(_shared[0].Take());
        _shared[0].Answer(late, isTaken: false);
        Assert.Empty(_shared[0].Take());

        _rig.Attention(0).Remove(_rig.Attention(1).Self);
        Assert.Empty(_shared[0].Take());
        _shared[0].Answer(late with { From = _rig.Attention(0).Self }, isTaken: false);
        Assert.Empty(_shared[0].Take());
    }

    [Fact]
    public void Names_of_what_nobody_here_looks_at_any_more_are_forgotten_and_told_anew_to_who_looks_again()
    {
        var ada = Look(0, "Ada", Interest.View);
        var bob = Look(1, "Bob", Interest.View);
        Share();
        bob.Set(_rig[1].Cell(Pressure), Interest.None);
        Share(turns: 2);
        Look(0, "Cleo", Interest.View);
        ada.Dispose();
        Share(turns: 40);
        Assert.Equal("somebody on node A", Reason(1));
        Assert.Equal(["node A"], Names(1).Nodes);

        bob.Set(_rig[1].Cell(Pressure), Interest.View);
        Share();
        Assert.Equal("Bob views; Cleo on node A views", Reason(1));
    }

    private void BeginLife(int node, int epoch)
    {
        var former = _rig.Attention(node).Self;
        _rig.Attention(node).BeginLife(epoch);
        foreach (var other in Enumerable.Range(0, 3).Where(n => n != node))
        {
            _rig.Attention(other).Remove(former);
            _rig.Attention(other).Join(_rig.Attention(node).Self);
            _rig.Attention(node).Join(_rig.Attention(other).Self);
        }

        _rig.Flush();
    }

    /// <summary>Runs this many turns, or until nothing is left to send; gives the number of messages.</summary>
    private int Share(int turns = 1)
    {
        var count = 0;
        for (var turn = 0; turn < turns; turn++)
        {
            _rig.Flush();
            foreach (var from in _shared)
            {
                foreach (var news in from.Take())
                {
                    Assert.True(WatcherCodec.TryRead(WatcherCodec.Write(news), out var arrived));
                    from.Answer(news, To(news).Receive(arrived));
                    count++;
                }
            }

            _rig.Advance(0.2);
        }

        return count;
    }

    private SharedWatchers To(WatcherNews news) =>
        _shared[Enumerable.Range(0, 3).Single(n => _rig.Attention(n).Self == news.To)];

    private string Reason(int node) => _rig[node].Tracker.Describe(_rig[node].Cell(Pressure)).Reason;

    private WatcherNames Names(int node) => _rig[node].Tracker.WatchersOf(_rig[node].Cell(Pressure));

    private Viewer Look(int node, string name, Interest interest)
    {
        var viewer = _rig[node].Connect(name);
        viewer.Set(_rig[node].Cell(Pressure), interest);
        _rig.Flush();
        return viewer;
    }
}
