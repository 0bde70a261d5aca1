using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Arranging;

public sealed class SensorGroupTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly LiveSensor[] _sensors;

    public SensorGroupTests() =>
        _sensors = [.. Enumerable.Range(0, 5).Select(i => _engine.Add(new FakeFeed($"{i}")).Sensor)];

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(5, 1)]
    [InlineData(12, 1)]
    public void Rows_are_as_many_as_hold_everything(int columns, int rows) =>
        Assert.Equal(rows, new SensorGroup("a", _sensors).Rows(columns));

    [Fact]
    public void The_pinned_are_on_top_in_their_own_order_and_nowhere_else()
    {
        SensorGroup[] groups = [new("a", _sensors[..2]), new("b", _sensors[2..4]), new("c", _sensors[4..])];
        var shown = SensorGroup.PinnedFirst(groups, [_sensors[4], _sensors[0]]);
        Assert.Equal(["Pinned: 4 0 (+0)", "a: 1 (+1)", "b: 2 3 (+0)"], shown.Select(Say));
        Assert.Equal([true, false, false], shown.Select(g => g.IsPinned));
        Assert.Same(groups[1], shown[2]);
    }

    [Fact]
    public void Without_pins_nothing_is_copied()
    {
        SensorGroup[] groups = [new("a", _sensors)];
        Assert.Same(groups, SensorGroup.PinnedFirst(groups, []));
    }

    private static string Say(SensorGroup group) =>
        $"{group.Name}: {string.Join(' ', group.Sensors.Select(s => s.Descriptor.Id))} (+{group.Elsewhere})";
}
