using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;

namespace Sensocto.Tests.Feeds;

public sealed class ChangesTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly FakeFeed _feed = new("a");

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void An_attribute_that_was_always_well_has_nothing_to_tell()
    {
        var attribute = _engine.Add(_feed);
        _engine.Run(20_000);
        Assert.Empty(attribute.StateChanges);
        Assert.Empty(attribute.WindowChanges);
    }

    [Fact]
    public void Going_away_and_coming_back_are_told_and_a_slower_pace_is_not()
    {
        var attribute = _engine.Add(_feed);
        var ada = _engine.Look(attribute);
        _engine.Run(1_000);
        _feed.OnOnline = () => false;
        _engine.Run(1_000);
        _feed.OnOnline = () => true;
        _engine.Run(1_000);
        ada.Dispose();
        _engine.Run(5_000);
        Assert.Equal([AttributeState.Offline, AttributeState.Live], attribute.StateChanges.Select(c => c.State));
        Assert.True(attribute.StateChanges[0].Ticks < attribute.StateChanges[1].Ticks);
    }

    [Fact]
    public void Each_failure_is_told_with_its_words()
    {
        _feed.OnRead = (_, _, _, _) => throw new FeedException("no cable");
        var attribute = _engine.Add(_feed);
        _engine.Run(6_000);
        var change = Assert.Single(attribute.StateChanges);
        Assert.Equal((AttributeState.Error, "no cable"), (change.State, change.Error));
    }

    [Fact]
    public void Every_change_of_pace_is_told_with_its_cause()
    {
        var attribute = _engine.Add(_feed);
        _engine.Run(1_000);
        var ada = _engine.Look(attribute, Interest.Hover);
        _engine.Run(1_000);
        _engine.Load.Level = LoadLevel.Elevated;
        _engine.Run(1_000);
        ada.Dispose();
        _engine.Run(1_000);
        Assert.Equal(
            ["attention rose to High", "load rose to Elevated", "attention fell to Low"],
            attribute.WindowChanges.Select(c => c.Cause)
        );
        Assert.All(attribute.WindowChanges, c => Assert.Null(c.Who));
    }

    [Fact]
    public void Another_law_is_a_cause_of_its_own()
    {
        var attribute = _engine.Add(_feed);
        _engine.Look(attribute);
        _engine.Run(1_000);
        var law = new PacingOptions { Medium = new LevelPacing(0.4, 3_000, 3_000) };
        _engine.Feeds.Pacer.Change(law);
        _engine.Run(1_000);
        var change = attribute.WindowChanges[^1];
        Assert.Equal(("the pace of all was changed", 3_000), (change.Cause, change.After.Duration.TotalMilliseconds));
    }

    [Fact]
    public void Who_looked_is_noted_while_somebody_asks_for_it()
    {
        var attribute = _engine.Add(_feed);
        _engine.Run(1_000);
        var asked = attribute.Explain();
        var ada = _engine.Look(attribute, Interest.Focus);
        _engine.Run(1_000);
        asked.Dispose();
        asked.Dispose();
        ada.Dispose();
        _engine.Run(1_000);
        Assert.Equal(["Ada focuses", null], attribute.WindowChanges.Select(c => c.Who));
    }

    [Fact]
    public void The_newest_changes_stay_and_more_attributes_leave_room_for_fewer()
    {
        var store = new HistoryStore(Options.Create(new HistoryOptions { BudgetMb = 16 }));
        var log = new ChangeLog<int>(store);
        Enumerable.Range(1, 100).ToList().ForEach(log.Add);
        Assert.Equal(Enumerable.Range(53, 48), log.ToArray());
        store.Join(2_000);
        log.Add(101);
        Assert.Equal([98, 99, 100, 101], log.ToArray());
        store.Join(1_000_000);
        log.Add(102);
        Assert.Equal([101, 102], log.ToArray());
    }
}
