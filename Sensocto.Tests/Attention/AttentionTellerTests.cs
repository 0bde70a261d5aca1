using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>A9: who is notified of what, and when.</summary>
public sealed class AttentionTellerTests : IDisposable
{
    private readonly TrackerFixture _f = new();
    private readonly Viewer _ada;
    private readonly AttentionCell _cell;

    public AttentionTellerTests() => (_ada, _cell) = (_f.Connect("Ada"), _f.Cell(Pressure));

    public void Dispose() => _f.Dispose();

    [Fact]
    public void Rises_are_told_at_once_with_the_level_before()
    {
        var told = new List<AttentionChange>();
        using var subscription = _cell.Subscribe(told.Add);
        _ada.Set(_cell, Interest.View);
        _ada.Set(_cell, Interest.Hover);

        AttentionChange[] expected =
        [
            new(_cell, AttentionLevel.Medium, AttentionLevel.None),
            new(_cell, AttentionLevel.High, AttentionLevel.Medium),
        ];
        Assert.Equal(expected, told);
    }

    [Fact]
    public void A_fall_is_told_after_a_flush_interval_and_not_before()
    {
        _ada.Set(_cell, Interest.Focus);
        var told = Listen(_cell);
        _ada.Set(_cell, Interest.View);
        _f.Advance(0.099);
        Assert.Empty(told);
        _f.Advance(0.001);
        Assert.Equal([AttentionLevel.Medium], told);
    }

    [Fact]
    public void Falls_within_one_flush_are_told_as_one()
    {
        _ada.Set(_cell, Interest.Focus);
        var told = Listen(_cell);
        _ada.Set(_cell, Interest.View);
        _f.Advance(0.05);
        _ada.Set(_cell, Interest.None);
        _f.Advance(1);
        Assert.Equal([AttentionLevel.Low], told);
    }

    [Fact]
    public void A_fall_that_was_made_good_before_the_flush_is_not_told()
    {
        _ada.Set(_cell, Interest.Focus);
        var told = Listen(_cell);
        _ada.Set(_cell, Interest.View);
        _ada.Set(_cell, Interest.Focus);
        _f.Advance(1);
        Assert.Empty(told);
    }

    [Fact]
    public void A_rise_that_stays_below_what_was_told_waits_for_the_flush()
    {
        _ada.Set(_cell, Interest.Focus);
        var told = Listen(_cell);
        _ada.Set(_cell, Interest.None);
        _ada.Set(_cell, Interest.View);
        Assert.Empty(told);
        _f.Advance(0.1);
        Assert.Equal([AttentionLevel.Medium], told);
    }

    [Fact]
    public void A_second_viewer_of_the_same_rank_is_no_transition()
    {
        _ada.Set(_cell, Interest.View);
        var told = Listen(_cell);
        _f.Connect("Ben").Set(_cell, Interest.View);
        _f.Advance(1);
        Assert.Empty(told);
    }

    [Theory]
    [InlineData("sweep")]
    [InlineData("suspend")]
    [InlineData("hide")]
    [InlineData("dispose")]
    [InlineData("cap")]
    [InlineData("resync")]
    [InlineData("removal")]
    public void A_fall_is_told_whatever_caused_it(string cause)
    {
        _ada.Set(_cell, Interest.View);
        var told = Listen(_cell);
        switch (cause)
        {
            case "sweep":
                _f.Advance(60);
                break;
            case "suspend":
                _ada.Suspend();
                break;
            case "hide":
                _ada.Hide();
                break;
            case "dispose":
                _ada.Dispose();
                break;
            case "cap":
                _ada.Cap(AttentionLevel.Low);
                break;
            case "resync":
                _ada.KeepOnly([]);
                break;
            default:
                _f.Catalog.Remove(Boiler);
                break;
        }

        _f.Advance(0.1);
        Assert.Equal([cause == "removal" ? AttentionLevel.None : AttentionLevel.Low], told);
    }

    [Fact]
    public void The_ends_of_boost_and_linger_are_told()
    {
        _ada.Set(_cell, Interest.Hover);
        var told = Listen(_cell);
        _ada.Set(_cell, Interest.None);
        _f.Advance(2.099);
        Assert.Empty(told);
        _f.Advance(0.001);
        Assert.Equal([AttentionLevel.Low], told);
        _f.Advance(59.999);
        Assert.Equal([AttentionLevel.Low], told);
        _f.Advance(0.001);
        Assert.Equal([AttentionLevel.Low, AttentionLevel.None], told);
    }

    [Fact]
    public void A_pin_and_a_link_that_comes_back_are_rises_and_told_at_once()
    {
        var told = Listen(_cell);
        _ada.Pin(Boiler);
        Assert.Equal([AttentionLevel.High], told);
        _ada.Suspend();
        _f.Advance(1);
        _ada.Resume();
        Assert.Equal([AttentionLevel.High, AttentionLevel.Low, AttentionLevel.High], told);
    }

    [Fact]
    public void Who_follows_everything_hears_every_key_and_those_to_come()
    {
        var told = new List<(string, AttentionLevel)>();
        using var subscription = _f.Tracker.Subscribe(c => told.Add((c.Cell.Key.Sensor.Value, c.Level)));
        _f.Catalog.Add(Describe(new("pump"), Pressure));
        _ada.Set(_cell, Interest.View);
        _ada.Set(new("pump"), Pressure, Interest.Hover);
        Assert.Equal([("boiler", AttentionLevel.Medium), ("pump", AttentionLevel.High)], told);
        Assert.Equal(2, _f.Tracker.Figures.Told);
    }

    [Fact]
    public void A_subscriber_that_throws_is_logged_and_keeps_nobody_from_hearing()
    {
        using var failing = _cell.Subscribe(_ => throw new InvalidOperationException("mine"));
        var told = Listen(_cell);
        _ada.Set(_cell, Interest.View);
        _ada.Set(_cell, Interest.Hover);

        Assert.Equal([AttentionLevel.Medium, AttentionLevel.High], told);
        Assert.Equal(2, _f.Log.Collector.Count);
        Assert.Equal("mine", _f.Log.LatestRecord.Exception!.Message);
    }

    [Fact]
    public void A_subscriber_may_change_the_key_it_hears_of()
    {
        var ben = _f.Connect("Ben");
        var told = new List<AttentionLevel>();
        using var subscription = _cell.Subscribe(c =>
        {
            told.Add(c.Level);
            ben.Set(_cell, Interest.Focus);
        });
        _ada.Set(_cell, Interest.View);

        Assert.Equal([AttentionLevel.Medium, AttentionLevel.High], told);
    }

    [Fact]
    public void A_fall_caused_by_a_subscriber_while_a_rise_is_told_is_told_by_the_flush()
    {
        var told = new List<AttentionLevel>();
        using var subscription = _cell.Subscribe(c =>
        {
            told.Add(c.Level);
            if (c.Level == AttentionLevel.High)
            {
                _ada.Set(_cell, Interest.None);
            }
        });
        _ada.Set(_cell, Interest.Focus);
        Assert.Equal([AttentionLevel.High], told);
        _f.Advance(0.1);
        Assert.Equal([AttentionLevel.High, AttentionLevel.Low], told);
    }

    [Fact]
    public void A_fall_and_a_nested_rise_that_leaves_the_key_below_what_was_told_reaches_the_flush()
    {
        var told = new List<AttentionLevel>();
        using var subscription = _cell.Subscribe(c =>
        {
            told.Add(c.Level);
            if (c.Level == AttentionLevel.High)
            {
                _ada.Set(_cell, Interest.None);
                _ada.Set(_cell, Interest.View);
            }
        });
        _ada.Set(_cell, Interest.Focus);
        _f.Advance(0.1);
        Assert.Equal([AttentionLevel.High, AttentionLevel.Medium], told);
    }

    [Fact]
    public void A_storm_of_hovers_tells_each_key_at_most_once_a_flush_and_never_loses_the_last()
    {
        using var f = new TrackerFixture(new AttentionOptions { Boost = TimeSpan.Zero });
        f.Catalog.Add(Describe(new("wall"), [.. Enumerable.Range(0, 100).Select(i => new AttributeId($"a{i}"))]));
        var cells = f.Tracker.Cells.Where(c => c.Key.Sensor.Value == "wall").ToArray();
        var told = cells.ToDictionary(c => c, Listen);
        var ada = f.Connect("Ada");
        Array.ForEach(cells, c => ada.Set(c, Interest.View));
        var before = f.Tracker.Figures;
        for (var i = 0; i < 100_000; i++)
        {
            ada.Set(cells[i % 100], i / 100 % 2 == 0 ? Interest.View | Interest.Hover : Interest.View);
            if (i % 100 == 99)
            {
                f.Advance(0.001);
            }
        }

        var storm = f.Tracker.Figures;
        Assert.InRange(storm.Told - before.Told, 1, 100 * (storm.Flushes - before.Flushes));
        f.Advance(0.2);
        Assert.All(cells, c => Assert.Equal((c.Level, AttentionLevel.Medium), (told[c][^1], c.Level)));
    }
}
