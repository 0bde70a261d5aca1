using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class SharedFactsTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly LiveAttribute _attribute;
    private readonly SharedFacts _facts;

    public SharedFactsTests()
    {
        _attribute = _engine.Add(new FakeFeed("a"));
        _engine.Run(10_000);
        _facts = new SharedFacts(_attribute, _engine.Tracker, _engine.Clock);
    }

    public void Dispose()
    {
        _facts.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public void Who_reads_the_same_gets_the_same_bytes()
    {
        var part = Read();
        _engine.Run(10_000);
        Assert.Same(part, Read());
        Assert.Equal((AttentionLevel.None, AttributeState.Slow), (part.Facts.Level, part.Facts.State));
    }

    [Fact]
    public void A_first_change_is_told_at_once_and_what_follows_is_gathered()
    {
        using var ada = _engine.Look(_attribute);
        var first = Read();
        Assert.Equal((AttentionLevel.Medium, "AD"), (first.Facts.Level, first.Facts.Watchers.Initials));
        using var ben = _engine.Look(_attribute, Interest.Hover, "Ben");
        _engine.Run(SharedFacts.RestMs - 20);
        Assert.Same(first, Read());
        _engine.Run(20);
        var next = Read().Facts;
        Assert.Equal((AttentionLevel.High, "Ada, Ben", 2), (next.Level, next.Watchers.Names, next.Watchers.Viewers));
    }

    [Fact]
    public void What_changed_and_changed_back_is_the_same()
    {
        var part = Read();
        var changes = _facts.Changes;
        _engine.Look(_attribute).Dispose();
        _engine.Run(1_000);
        Assert.NotEqual(changes, _facts.Changes);
        var low = Read();
        Assert.NotSame(part, low);
        _engine.Look(_attribute).Dispose();
        _engine.Run(1_000);
        Assert.Same(low, Read());
    }

    [Fact]
    public void A_crowd_is_counted_anew_less_often_but_its_level_is_told_as_soon_as_any()
    {
        var viewers = Enumerable.Range(0, 12).Select(i => _engine.Look(_attribute, name: $"No {i}")).ToList();
        _engine.Run(5_000);
        var crowd = Read();
        Assert.Equal(12, crowd.Facts.Watchers.Viewers);
        viewers[0].Dispose();
        _engine.Run(SharedFacts.CrowdRestMs - 20);
        Assert.Same(crowd, Read());
        _engine.Run(20);
        Assert.Equal(11, Read().Facts.Watchers.Viewers);

        viewers[1].Dispose();
        using var pointing = _engine.Look(_attribute, Interest.Hover, "Ada");
        _engine.Run(SharedFacts.RestMs);
        var high = Read().Facts;
        Assert.Equal((AttentionLevel.High, 11), (high.Level, high.Watchers.Viewers));
    }

    [Fact]
    public void A_level_that_changes_in_a_crowd_is_told_a_moment_after_the_crowd_was_compared()
    {
        var viewers = Enumerable.Range(0, 11).Select(i => _engine.Look(_attribute, name: $"No {i}")).ToList();
        _engine.Run(1_000);
        var crowd = Read();
        viewers[0].Dispose();
        _engine.Run(SharedFacts.RestMs);
        Assert.Same(crowd, Read());

        using var pointing = _engine.Look(_attribute, Interest.Hover, "Ada");
        _engine.Run(100);
        Assert.Equal(AttentionLevel.High, Read().Facts.Level);
    }

    [Fact]
    public void Another_reason_of_an_error_is_told_a_crowd_as_soon_as_anybody()
    {
        var why = "dry";
        var attribute = _engine.Add(new FakeFeed("b") { OnRead = (_, _, _, _) => throw new FeedException(why) });
        using var facts = new SharedFacts(attribute, _engine.Tracker, _engine.Clock);
        for (var i = 0; i < 12; i++)
        {
            _engine.Look(attribute, name: $"No {i}");
        }

        _engine.Run(2_000);
        Assert.Equal("dry", facts.Read(_engine.Clock.GetTimestamp()).Facts.Error);
        why = "wet";
        _engine.Run((2 * SharedFacts.RestMs) + 200);
        Assert.Equal("wet", facts.Read(_engine.Clock.GetTimestamp()).Facts.Error);
    }

    [Fact]
    public void More_than_can_be_named_are_counted()
    {
        var viewers = Enumerable.Range(0, 9).Select(i => _engine.Look(_attribute, name: $"No {i}")).ToList();
        _engine.Run(1_000);
        Assert.Equal(new WatcherSummary(9, "", ""), Read().Facts.Watchers);
        viewers[0].Dispose();
        _engine.Run(SharedFacts.CrowdRestMs);
        Assert.StartsWith("No 1, No 2", Read().Facts.Watchers.Names, StringComparison.Ordinal);
    }

    private SharedFacts.Part Read() => _facts.Read(_engine.Clock.GetTimestamp());
}
