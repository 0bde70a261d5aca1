using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

public sealed class LiveAttributeTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly LiveAttribute _attribute;

    public LiveAttributeTests() => _attribute = _engine.Add(new FakeFeed("a"));

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void The_newest_is_the_newer_of_both_forms()
    {
        Assert.Null(_attribute.Newest);
        _attribute.Publish(Summary(10));
        Assert.Equal(10, _attribute.Newest?.Ticks);
        _attribute.History.Append([new Sample(20, 1)]);
        Assert.Equal(20, _attribute.Newest?.Ticks);
        _attribute.Publish(Summary(30));
        Assert.Equal(30, _attribute.Newest?.Ticks);
    }

    [Fact]
    public void Summaries_are_numbered_on_even_after_starting_over()
    {
        _attribute.Publish(Summary(10));
        _attribute.Publish(Summary(20));
        _attribute.GoBack(5);
        Assert.Null(_attribute.LastSummary);
        Assert.Null(_attribute.Newest);
        _attribute.Publish(Summary(5));
        Assert.Equal((3, 1), (_attribute.LastSummary!.Number, _attribute.Epoch));
    }

    [Fact]
    public void The_version_follows_the_status_alone()
    {
        var version = _attribute.StatusVersion;
        _attribute.Publish(Summary(10));
        Assert.Equal(version, _attribute.StatusVersion);
        _attribute.Publish(_attribute.Status with { State = AttributeState.Stale });
        Assert.Equal((version + 1, AttributeState.Stale), (_attribute.StatusVersion, _attribute.Status.State));
    }

    [Theory]
    [InlineData(0.1, 64)]
    [InlineData(10, 1_200)]
    [InlineData(1_000, 120_000)]
    public void It_keeps_as_much_as_a_look_back_is_long_within_bounds(double hz, int capacity) =>
        Assert.Equal(capacity, _engine.Add(new FakeFeed("b", FakeFeed.Attribute("x", hz))).History.Capacity);

    private static SampleSummary Summary(long ticks) => new(new Sample(ticks, 1), 1, 1, 1);
}
