using Sensocto.Core.Attention;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

public sealed class AttentionTrackerTests : IDisposable
{
    private readonly TrackerFixture _f = new();

    public void Dispose() => _f.Dispose();

    [Fact]
    public void A_key_goes_through_all_its_levels()
    {
        var told = new List<AttentionLevel>();
        var cell = _f.Cell(Pressure);
        using var subscription = cell.Subscribe(c => told.Add(c.Level));
        var ada = _f.Connect("Ada");

        Assert.Equal(AttentionLevel.None, cell.Level);
        ada.Set(cell, Interest.View);
        Assert.Equal(AttentionLevel.Medium, cell.Level);
        ada.Set(cell, Interest.View | Interest.Hover);
        Assert.Equal(AttentionLevel.High, cell.Level);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.High], told);

        ada.Set(cell, Interest.View);
        _f.Advance(1.999);
        Assert.Equal(AttentionLevel.High, cell.Level);
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Medium, cell.Level);

        ada.Set(cell, Interest.None);
        Assert.Equal(AttentionLevel.Low, cell.Level);
        _f.Advance(59.999);
        Assert.Equal(AttentionLevel.Low, cell.Level);
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.None, cell.Level);
        _f.Advance(0.1);
        AttentionLevel[] all = [AttentionLevel.Medium, AttentionLevel.High, AttentionLevel.Low, AttentionLevel.None];
        Assert.Equal(all, told);
    }

    [Fact]
    public void A_viewer_without_heartbeat_is_reaped_and_takes_its_interest_along()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.Focus);
        for (var i = 0; i < 10; i++)
        {
            _f.Advance(30);
            ada.Beat();
        }

        Assert.Equal(AttentionLevel.High, _f.Tracker.GetLevel(Boiler, Pressure));
        _f.Advance(91);
        Assert.True(ada.IsClosed);
        Assert.Equal(AttentionLevel.Low, _f.Tracker.GetLevel(Boiler, Pressure));
    }

    [Fact]
    public void A_sensor_that_comes_back_has_its_level_back()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        var told = new List<AttentionLevel>();
        using var subscription = _f.Cell(Pressure).Subscribe(c => told.Add(c.Level));

        _f.Catalog.Remove(Boiler);
        Assert.Equal(AttentionLevel.None, _f.Tracker.GetLevel(Boiler, Pressure));
        _f.Advance(1);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));
        Assert.Equal(AttentionLevel.Medium, _f.Tracker.GetLevel(Boiler, Pressure));
        _f.Advance(1);
        Assert.Equal([AttentionLevel.None, AttentionLevel.Medium], told);
    }
}
