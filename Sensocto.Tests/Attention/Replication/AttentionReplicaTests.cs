using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Replication;

public sealed class AttentionReplicaTests
{
    private static readonly AttributeKey Key = new(new SensorId("s"), new AttributeId("a"));
    private static readonly NodeIncarnation Peer = new("B", 1);
    private readonly SteppedTime _time = new();
    private readonly AttentionReplica _replica;

    public AttentionReplicaTests() =>
        _replica = new AttentionReplica(
            new NodeIncarnation("A", 1),
            new ReplicaOptions(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(3)),
            _time
        );

    [Fact]
    public void A_busy_peer_gets_nothing_until_it_answers_and_then_what_it_missed()
    {
        _replica.Join(Peer);
        var (_, first) = Assert.Single(_replica.TakeFrames());
        _replica.SetOwn(Key, AttentionLevel.High);
        Wait(10_000);
        Assert.Empty(_replica.TakeFrames());

        _replica.Answer(Peer, first, FrameResult.Ok);

        var (_, next) = Assert.Single(_replica.TakeFrames());
        Assert.Equal(first.To, next.From);
        Assert.Equal([new KeyLevel(Key, AttentionLevel.High)], next.Levels);
    }

    [Fact]
    public void A_peer_that_never_answers_costs_no_memory()
    {
        _replica.Join(Peer);
        _replica.TakeFrames();
        for (var i = 0; i < 100_000; i++)
        {
            _replica.SetOwn(Key, (AttentionLevel)(i % 4));
            Assert.Empty(_replica.TakeFrames());
        }

        Assert.Equal(1, _replica.OwnCount);
    }

    [Fact]
    public void A_quiet_peer_hears_a_heartbeat_when_one_is_due()
    {
        _replica.Join(Peer);
        Answered();
        Wait(499);
        Assert.Empty(_replica.TakeFrames());
        Wait(1);

        Assert.Empty(Assert.Single(_replica.TakeFrames()).Frame.Levels);
    }

    [Fact]
    public void A_call_that_failed_is_made_good_by_the_next()
    {
        _replica.Join(Peer);
        var known = Answered();
        _replica.SetOwn(Key, AttentionLevel.Medium);
        var (_, lost) = Assert.Single(_replica.TakeFrames());
        _replica.Answer(Peer, lost, null);

        var (_, next) = Assert.Single(_replica.TakeFrames());

        Assert.Equal(known, next.From);
        Assert.Equal(lost.Levels, next.Levels);
    }

    [Fact]
    public void An_answer_of_a_former_life_changes_nothing()
    {
        _replica.Join(Peer);
        var (_, frame) = Assert.Single(_replica.TakeFrames());
        _replica.SetOwn(Key, AttentionLevel.High);
        _replica.BeginLife(2);
        _replica.Join(Peer);
        Assert.False(_replica.Answer(Peer, frame, FrameResult.Ok));

        Assert.True(Assert.Single(_replica.TakeFrames()).Frame.IsSnapshot);
    }

    [Fact]
    public void Silence_hides_a_peer_and_a_frame_shows_it_again()
    {
        Wait(10_000);
        _replica.Apply(Frame(0, 1, AttentionLevel.High));
        Wait(3_000);
        _replica.Sweep();
        Assert.Equal(AttentionLevel.High, _replica.Level(Key));
        Assert.Equal(AttentionLevel.High, _replica.LevelsAt(Peer.Node)[Key]);
        Assert.Equal(TimeSpan.FromSeconds(3), Assert.Single(_replica.Peers).Silence);
        Wait(1);
        _replica.Sweep();
        Assert.Equal(AttentionLevel.None, _replica.Level(Key));
        Assert.Empty(_replica.LevelsAt(Peer.Node));

        Assert.Equal(FrameResult.Ok, _replica.Apply(Frame(1, 2)));
        Assert.Equal(AttentionLevel.High, _replica.Level(Key));
    }

    [Fact]
    public void Silence_and_its_end_are_a_change_of_every_key_each_once()
    {
        _replica.Apply(Frame(0, 1, AttentionLevel.High));
        _replica.TakeChanges();
        Wait(3_001);
        _replica.Sweep();
        Assert.Equal([(Peer.Node, Key)], _replica.TakeChanges());
        _replica.Sweep();
        Assert.Empty(_replica.TakeChanges());
        _replica.Apply(Frame(1, 2));
        Assert.Equal([(Peer.Node, Key)], _replica.TakeChanges());
    }

    [Fact]
    public void A_late_copy_of_an_old_frame_does_not_prove_that_a_peer_lives()
    {
        _replica.Apply(Frame(0, 1, AttentionLevel.High));
        _replica.Apply(Frame(1, 2));
        Wait(2_000);
        Assert.Equal(FrameResult.Stale, _replica.Apply(Frame(1, 2)));
        Wait(1_001);
        _replica.Sweep();

        Assert.Equal(AttentionLevel.None, _replica.Level(Key));
    }

    [Fact]
    public void A_frame_that_builds_on_what_is_not_known_asks_for_a_snapshot()
    {
        Assert.Equal(FrameResult.NeedSnapshot, _replica.Apply(Frame(3, 4, AttentionLevel.High)));
        Assert.Equal(AttentionLevel.None, _replica.Level(Key));
        Assert.Equal(FrameResult.Ok, _replica.Apply(Frame(0, 5, AttentionLevel.High)));
        Assert.Equal(AttentionLevel.High, _replica.Level(Key));
    }

    [Fact]
    public void A_life_that_is_over_never_comes_back_and_the_next_does()
    {
        _replica.Apply(Frame(0, 1, AttentionLevel.High));
        _replica.Remove(Peer);
        Assert.Equal(FrameResult.Stale, _replica.Apply(Frame(0, 2, AttentionLevel.High)));
        Assert.Equal(AttentionLevel.None, _replica.Level(Key));

        Assert.Equal(FrameResult.Ok, _replica.Apply(Frame(0, 1, AttentionLevel.Medium) with { Sender = new("B", 2) }));
        Assert.Equal(AttentionLevel.Medium, _replica.Level(Key));
    }

    [Fact]
    public void A_peer_is_joined_once_a_life()
    {
        var next = new NodeIncarnation("B", 2);
        _replica.Join(Peer);
        Assert.Single(_replica.TakeFrames());
        _replica.Join(Peer);
        Assert.Empty(_replica.TakeFrames());
        _replica.Join(next);
        Assert.Equal(next, Assert.Single(_replica.TakeFrames()).Peer);
        _replica.Join(Peer);
        Assert.Empty(_replica.TakeFrames());
    }

    [Fact]
    public void What_a_snapshot_does_not_name_is_taken_back()
    {
        _replica.Apply(Frame(0, 1, AttentionLevel.High));
        _replica.TakeChanges();
        _replica.Apply(Frame(0, 2));
        Assert.Equal(AttentionLevel.None, _replica.Level(Key));
        Assert.Equal([(Peer.Node, Key)], _replica.TakeChanges());
    }

    [Fact]
    public void A_peer_whose_life_is_over_gets_nothing_more()
    {
        _replica.Join(Peer);
        _replica.Remove(Peer);
        Assert.Empty(_replica.TakeFrames());
    }

    [Fact]
    public void The_highest_level_counts_whoever_comes_last()
    {
        _replica.SetOwn(Key, AttentionLevel.Medium);
        _replica.Apply(Frame(0, 1, AttentionLevel.High));
        _replica.Apply(Frame(0, 1, AttentionLevel.Low) with { Sender = new("C", 1) });
        Assert.Equal(AttentionLevel.High, _replica.Level(Key));
    }

    [Fact]
    public void A_life_that_is_over_is_not_joined_again()
    {
        _replica.Remove(Peer);
        _replica.Join(Peer);
        Assert.Empty(_replica.TakeFrames());
    }

    [Fact]
    public void A_life_after_a_clock_was_set_back_is_joined_though_its_number_is_lower()
    {
        var (before, next) = (new NodeIncarnation("B", 10), new NodeIncarnation("B", 5));
        _replica.Join(before);
        _replica.Apply(Frame(0, 7, AttentionLevel.High) with { Sender = before });
        _replica.Remove(before);
        _replica.Join(next);

        Assert.Equal(next, Assert.Single(_replica.TakeFrames()).Peer);
        Assert.Equal(FrameResult.Ok, _replica.Apply(Frame(0, 1, AttentionLevel.Medium) with { Sender = next }));
        Assert.Equal(AttentionLevel.Medium, _replica.Level(Key));
        Assert.Equal(next, Assert.Single(_replica.Peers).Peer);
    }

    [Fact]
    public void A_new_life_that_is_heard_of_by_a_delta_first_takes_back_what_the_old_one_looked_at()
    {
        _replica.Apply(Frame(0, 1, AttentionLevel.High));
        _replica.TakeChanges();
        Assert.Equal(FrameResult.NeedSnapshot, _replica.Apply(Frame(3, 4) with { Sender = new("B", 2) }));
        Assert.Equal(AttentionLevel.None, _replica.Level(Key));
        var peer = Assert.Single(_replica.Peers);
        Assert.Equal((0, false), (peer.Keys, peer.IsHidden));
        Assert.Equal([(Peer.Node, Key)], _replica.TakeChanges());
    }

    [Fact]
    public void The_end_of_an_old_life_does_not_end_the_new_one()
    {
        var next = new NodeIncarnation("B", 2);
        _replica.Join(next);
        _replica.Apply(Frame(0, 1, AttentionLevel.High) with { Sender = next });
        _replica.Remove(Peer);

        Assert.Equal(AttentionLevel.High, _replica.Level(Key));
        Assert.Single(_replica.TakeFrames());
    }

    [Fact]
    public void Its_own_frames_and_nonsense_are_refused()
    {
        var own = Frame(0, 1, AttentionLevel.High) with { Sender = _replica.Self };
        Assert.Equal(FrameResult.Stale, _replica.Apply(own));
        Assert.Equal(FrameResult.Stale, _replica.Apply(Frame(-1, 1, AttentionLevel.High)));
        Assert.Equal(FrameResult.Stale, _replica.Apply(Frame(2, 2, AttentionLevel.High)));
        Assert.Equal(FrameResult.Stale, _replica.Apply(Frame(0, 1) with { Sender = new("B", 0) }));
        Assert.Empty(_replica.Peers);
    }

    [Fact]
    public void Peers_are_bounded_and_those_long_gone_are_forgotten()
    {
        for (var i = 0; i < 2 * AttentionReplica.MaxPeers; i++)
        {
            _replica.Apply(Frame(0, 1, AttentionLevel.High) with { Sender = new($"pod {i}", 1) });
        }

        Assert.Equal(AttentionReplica.MaxPeers, _replica.Peers.Count);
        Wait((int)TimeSpan.FromMinutes(10).TotalMilliseconds);
        _replica.Sweep();
        Assert.Equal(AttentionReplica.MaxPeers, _replica.Peers.Count);
        Wait(1);
        _replica.Sweep();
        Assert.Empty(_replica.Peers);
    }

    private long Answered()
    {
        var (peer, frame) = Assert.Single(_replica.TakeFrames());
        _replica.Answer(peer, frame, FrameResult.Ok);
        return frame.To;
    }

    private void Wait(int ms) => _time.Advance(TimeSpan.FromMilliseconds(ms));

    private static AttentionFrame Frame(long from, long to, AttentionLevel? level = null) =>
        new(Peer, from, to, level is { } l ? [new KeyLevel(Key, l)] : []);
}
