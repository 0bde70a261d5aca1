using System.Reflection;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Sensors;

public sealed class SensorCatalogTests
{
    private readonly SensorCatalog _catalog = new();
    private readonly List<string> _heard = [];

    [Fact]
    public void An_id_is_taken_once()
    {
        Assert.True(_catalog.Add(Make("a")));
        Assert.False(_catalog.Add(Make("a", "other")));
        Assert.True(_catalog.TryGet(new SensorId("a"), out var sensor));
        Assert.Equal("value", sensor.Attributes[0].Id.Value);
        Assert.False(_catalog.TryGet(new SensorId("b"), out _));
    }

    [Fact]
    public void Nobody_else_takes_a_sensor_from_its_feed() =>
        Assert.Equal(
            [nameof(SensorCatalog.TryGet)],
            typeof(SensorCatalog)
                .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(m => !m.IsSpecialName)
                .Select(m => m.Name)
        );

    [Fact]
    public void A_follower_hears_what_is_there_then_every_change_in_order()
    {
        _catalog.Add(Make("a"));
        using var follower = Follow();
        _catalog.Add(Make("b"));
        _catalog.Add(Make("b"));
        _catalog.Remove(new SensorId("a"));
        _catalog.Remove(new SensorId("a"));
        _catalog.Add(Make("a"));
        Assert.Equal(["+a", "+b", "-a", "+a"], _heard);
    }

    [Fact]
    public void A_follower_that_left_hears_nothing_and_leaves_the_others()
    {
        var first = Follow();
        using var second = _catalog.Follow(s => _heard.Add($"2+{s.Id}"), id => _heard.Add($"2-{id}"));
        first.Dispose();
        first.Dispose();
        _catalog.Add(Make("a"));
        _catalog.Remove(new SensorId("a"));
        Assert.Equal(["2+a", "2-a"], _heard);
    }

    [Fact]
    public void A_removed_sensor_is_gone_and_may_come_back()
    {
        _catalog.Add(Make("a"));
        Assert.True(_catalog.Remove(new SensorId("a")));
        Assert.False(_catalog.Remove(new SensorId("a")));
        Assert.False(_catalog.TryGet(new SensorId("a"), out _));
        Assert.True(_catalog.Add(Make("a", "other")));
        Assert.True(_catalog.TryGet(new SensorId("a"), out var sensor));
        Assert.Equal("other", sensor.Attributes[0].Id.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SensorDescriptor.MaxAttributes + 1)]
    public void A_sensor_has_attributes_but_not_too_many(int count)
    {
        var sensor = Make("a", [.. Enumerable.Range(0, count).Select(i => $"{i}")]);
        Assert.Throws<ArgumentException>(() => _catalog.Add(sensor));
        Assert.False(_catalog.TryGet(new SensorId("a"), out _));
    }

    [Fact]
    public void As_many_attributes_as_allowed_are_taken() =>
        Assert.True(
            _catalog.Add(Make("a", [.. Enumerable.Range(0, SensorDescriptor.MaxAttributes).Select(i => $"{i}")]))
        );

    [Fact]
    public void Two_attributes_with_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => _catalog.Add(Make("a", "x", "X", "x")));

    [Fact]
    public void An_id_that_names_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => _catalog.Add(Make("a") with { Id = default }));
        Assert.Throws<ArgumentException>(() => _catalog.Add(With(a => a with { Id = default })));
    }

    public static TheoryData<double> UnsoundRates =>
        [0, -1, double.NaN, double.PositiveInfinity, AttributeDescriptor.MaxRateHz * 1.01, 1e-9];

    [Theory]
    [MemberData(nameof(UnsoundRates))]
    public void A_rate_that_no_sensor_has_is_refused(double hz) => Refuses(a => a with { FullRateHz = hz });

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void A_precision_that_no_tile_shows_is_refused(int digits) => Refuses(a => a with { Precision = digits });

    [Fact]
    public void A_window_without_length_is_refused()
    {
        Refuses(a => a with { BaseWindow = TimeSpan.Zero });
        Refuses(a => a with { BaseWindow = TimeSpan.FromSeconds(-1) });
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 5)]
    [InlineData(double.NaN, 1)]
    public void A_range_that_does_not_rise_is_refused(double min, double max) =>
        Refuses(a => a with { RangeMin = min, RangeMax = max });

    [Fact]
    public void What_is_refused_is_told_with_what_is_taken() =>
        Assert.StartsWith(
            "Attribute 'value' of a has a rate of 0 Hz, and not of 0.000001 to 1000.",
            Assert.Throws<ArgumentException>(() => _catalog.Add(With(a => a with { FullRateHz = 0 }))).Message
        );

    [Fact]
    public void Limits_that_make_no_sense_are_refused() => Refuses(a => a with { Limits = new AlarmLimits(2, 1) });

    [Fact]
    public void The_extremes_that_are_documented_are_taken() =>
        Assert.True(
            _catalog.Add(With(a => a with { FullRateHz = AttributeDescriptor.MaxRateHz, Precision = 6 }))
                && _catalog.Add(
                    With(a => a with { FullRateHz = AttributeDescriptor.MinRateHz, Precision = 0 }) with
                    {
                        Id = new SensorId("b"),
                    }
                )
        );

    private void Refuses(Func<AttributeDescriptor, AttributeDescriptor> change)
    {
        var error = Assert.Throws<ArgumentException>(() => _catalog.Add(With(change)));
        Assert.Contains("'value'", error.Message, StringComparison.Ordinal);
        Assert.False(_catalog.TryGet(new SensorId("a"), out _));
    }

    private IDisposable Follow() => _catalog.Follow(s => _heard.Add($"+{s.Id}"), id => _heard.Add($"-{id}"));

    private static SensorDescriptor With(Func<AttributeDescriptor, AttributeDescriptor> change)
    {
        var sensor = Make("a");
        return sensor with { Attributes = [change(sensor.Attributes[0])] };
    }

    private static SensorDescriptor Make(string id) => Make(id, "value");

    private static SensorDescriptor Make(string id, params string[] attributes) =>
        new()
        {
            Id = new SensorId(id),
            Name = id,
            Attributes = [.. attributes.Select(a => new AttributeDescriptor { Id = new AttributeId(a), Name = a })],
        };
}
