using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Telling;

namespace Sensocto.Tests.Attention;

/// <summary>The tracker goes on, whatever fails on a timer's thread.</summary>
public sealed class AttentionTrackerFailureTests
{
    private readonly SteppedTime _time = new();
    private readonly FullDisk<AttentionTracker> _log = new();

    [Fact]
    public void A_log_that_fails_keeps_no_viewer_whose_lease_is_over()
    {
        using var tracker = Tracker(new SensorCatalog());
        for (var life = 1; life <= 2; life++)
        {
            tracker.Connect(new ViewerInfo("1", "Ada"));
            tracker.Connect(new ViewerInfo("2", "Ben"));
            _time.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal((0, 2 * life), (tracker.Figures.Viewers, tracker.Figures.Reaped));
        }
    }

    [Fact]
    public void One_sweep_takes_them_all_though_the_log_fails()
    {
        using var tracker = Tracker(new SensorCatalog());
        for (var i = 0; i < 5; i++)
        {
            tracker.Connect(new ViewerInfo($"{i}", $"No {i}"));
        }

        var options = new AttentionOptions();
        _time.Advance(options.Lease - options.SweepInterval);
        Assert.Equal((5, 0), (tracker.Figures.Viewers, tracker.Figures.Reaped));
        _time.Advance(options.SweepInterval);
        Assert.Equal((0, 5), (tracker.Figures.Viewers, tracker.Figures.Reaped));
    }

    [Fact]
    public void A_subscriber_that_fails_and_a_log_that_does_keep_nobody_from_hearing()
    {
        var catalog = new SensorCatalog();
        catalog.Add(TrackerFixture.Describe(TrackerFixture.Boiler, TrackerFixture.Steam));
        using var tracker = Tracker(catalog);
        var told = new List<AttentionLevel>();
        tracker.Subscribe(_ => throw new InvalidOperationException("no"));
        tracker.Subscribe(change => told.Add(change.Level));
        var ada = tracker.Connect(new ViewerInfo("1", "Ada"));
        ada.Set(TrackerFixture.Boiler, TrackerFixture.Steam, Interest.View);
        ada.Set(TrackerFixture.Boiler, TrackerFixture.Steam, Interest.None);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.Low], told);
        Assert.Equal(2, _log.Lines);
    }

    private AttentionTracker Tracker(SensorCatalog catalog) =>
        new(catalog, Options.Create(new AttentionOptions()), _time, _log);
}
