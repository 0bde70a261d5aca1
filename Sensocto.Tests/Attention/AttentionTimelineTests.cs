using Sensocto.Core.Attention;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>What happens later, and that nothing else does, without a sweep in between.</summary>
public sealed class AttentionTimelineTests : IDisposable
{
    private readonly TrackerFixture _f = new(
        new AttentionOptions { SweepInterval = TimeSpan.FromHours(1), Lease = TimeSpan.FromHours(1) }
    );
    private readonly Viewer _ada;

    public AttentionTimelineTests() => _ada = _f.Connect("Ada");

    public void Dispose() => _f.Dispose();

    [Fact]
    public void A_flush_is_as_late_as_the_callback_that_held_it_up_was_long()
    {
        _ada.Set(_f.Cell(Pressure), Interest.View);
        _ada.Set(_f.Cell(Steam), Interest.View);
        _f.Cell(Pressure)
            .Subscribe(_ =>
            {
                _ada.Set(Boiler, Steam, Interest.None);
                _f.Advance(0.15);
            });
        _ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(1);

        Assert.Equal(50, _f.Tracker.TakeLagMs());
        Assert.Equal(0, _f.Tracker.TakeLagMs());
        Assert.Equal(TimeSpan.FromSeconds(0.15), _f.Tracker.Figures.FlushTime);
    }

    [Fact]
    public void A_linger_whose_end_fell_into_a_callback_ends_after_it()
    {
        _ada.Set(_f.Cell(Pressure), Interest.View);
        _ada.Set(_f.Cell(Steam), Interest.View);
        _ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(59.85);
        _f.Cell(Steam).Subscribe(_ => _f.Advance(0.1));
        _ada.Set(Boiler, Steam, Interest.None);
        _f.Advance(0.3);

        Assert.Equal((AttentionLevel.None, AttentionLevel.Low), (_f.Level(Pressure), _f.Level(Steam)));
    }

    [Fact]
    public void A_key_that_is_viewed_wakes_nobody()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _f.Connect("Ben").Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        Assert.Equal(0, WakesWithin(600));
    }

    [Fact]
    public void A_key_whose_linger_is_over_wakes_nobody()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(61);
        Assert.Equal(0, WakesWithin(600));
    }

    [Fact]
    public void A_key_that_was_left_twice_within_a_linger_waits_for_its_end_once()
    {
        for (var i = 0; i < 2; i++)
        {
            _ada.Set(Boiler, Pressure, Interest.View);
            _ada.Set(Boiler, Pressure, Interest.None);
            _f.Advance(10);
        }

        _ada.Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        Assert.Equal(1, WakesWithin(600));
    }

    private int WakesWithin(double seconds)
    {
        var before = _f.Time.Fired;
        _f.Advance(seconds);
        return _f.Time.Fired - before;
    }
}
