using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Replication;

public sealed class OwnLevelsTests
{
    private static readonly NodeIncarnation Self = new("A", 1);
    private readonly OwnLevels _own = new();

    [Fact]
    public void A_delta_holds_each_key_once_as_it_is_now()
    {
        _own.Set(Key(1), AttentionLevel.Medium);
        var first = _own.FrameSince(0, Self);
        _own.Set(Key(2), AttentionLevel.High);
        _own.Set(Key(2), AttentionLevel.Medium);
        _own.Set(Key(2), AttentionLevel.High);

        var delta = _own.FrameSince(first.To, Self);

        Assert.False(delta.IsSnapshot);
        Assert.Equal([new KeyLevel(Key(2), AttentionLevel.High)], delta.Levels);
    }

    [Fact]
    public void A_key_taken_back_is_told_by_a_delta_and_left_out_of_a_snapshot()
    {
        _own.Set(Key(1), AttentionLevel.Medium);
        var first = _own.FrameSince(0, Self);
        _own.Set(Key(1), AttentionLevel.None);

        Assert.Equal([new KeyLevel(Key(1), AttentionLevel.None)], _own.FrameSince(first.To, Self).Levels);
        Assert.Empty(_own.FrameSince(0, Self).Levels);
    }

    [Fact]
    public void The_same_level_again_is_no_change()
    {
        Assert.True(_own.Set(Key(1), AttentionLevel.Medium));
        var known = _own.FrameSince(0, Self).To;

        Assert.False(_own.Set(Key(1), AttentionLevel.Medium));
        Assert.False(_own.HasChangedSince(known));
    }

    [Fact]
    public void Keys_that_come_and_go_for_ever_are_forgotten_and_a_peer_that_missed_them_gets_a_snapshot()
    {
        _own.Set(Key(0), AttentionLevel.High);
        var lagging = _own.FrameSince(0, Self).To;
        for (var i = 1; i <= 3 * OwnLevels.MaxTakenBack; i++)
        {
            _own.Set(Key(i), AttentionLevel.Medium);
            _own.Set(Key(i), AttentionLevel.None);
            _own.FrameSince(lagging, Self);
        }

        Assert.Equal(OwnLevels.MaxTakenBack + 1, _own.Count);
        var frame = _own.FrameSince(lagging, Self);
        Assert.True(frame.IsSnapshot);
        Assert.Equal([new KeyLevel(Key(0), AttentionLevel.High)], frame.Levels);
    }

    [Fact]
    public void A_key_that_flaps_for_ever_is_not_forgotten_while_it_is_looked_at()
    {
        for (var i = 0; i <= OwnLevels.MaxTakenBack; i++)
        {
            _own.Set(Key(1), AttentionLevel.None);
            _own.Set(Key(1), AttentionLevel.High);
        }

        Assert.Equal(AttentionLevel.High, _own.Get(Key(1)));
        Assert.Equal(1, _own.Count);
    }

    [Fact]
    public void A_key_that_was_taken_back_once_and_is_looked_at_again_is_not_forgotten_with_those_that_were_not()
    {
        _own.Set(Key(0), AttentionLevel.High);
        _own.Set(Key(0), AttentionLevel.None);
        _own.Set(Key(0), AttentionLevel.High);
        for (var i = 1; i <= OwnLevels.MaxTakenBack; i++)
        {
            _own.Set(Key(i), AttentionLevel.Medium);
            _own.Set(Key(i), AttentionLevel.None);
        }

        Assert.Equal(AttentionLevel.High, _own.Get(Key(0)));
    }

    [Fact]
    public void A_peer_that_heard_of_all_that_is_forgotten_gets_a_delta()
    {
        for (var i = 0; i <= OwnLevels.MaxTakenBack; i++)
        {
            _own.Set(Key(i), AttentionLevel.Medium);
            _own.Set(Key(i), AttentionLevel.None);
        }

        Assert.Equal(OwnLevels.MaxTakenBack, _own.Count);
        var known = _own.FrameSince(0, Self).To;
        Assert.False(_own.FrameSince(known, Self).IsSnapshot);
    }

    [Fact]
    public void What_changed_last_decides_whether_there_is_anything_to_tell()
    {
        _own.Set(Key(1), AttentionLevel.Medium);
        var known = _own.FrameSince(0, Self).To;
        Assert.False(_own.HasChangedSince(known));
        _own.Set(Key(2), AttentionLevel.Medium);
        Assert.True(_own.HasChangedSince(known));
    }

    private static AttributeKey Key(int n) => new(new SensorId($"s{n}"), new AttributeId("a"));
}
