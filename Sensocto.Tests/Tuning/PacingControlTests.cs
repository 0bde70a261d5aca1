using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Sensocto.Core.Pacing;
using Sensocto.Dashboard.Tuning;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Tuning;

public sealed class PacingControlTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly FakeLogger<PacingControl> _log = new();
    private readonly PacingControl _control;
    private int _changes;

    public PacingControlTests()
    {
        _control = new PacingControl(_engine.Feeds, Options.Create(new PacingOptions()), _engine.Clock, _log);
        _control.Changed += () => _changes++;
    }

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_law_that_is_applied_holds_for_feeds_that_run_within_a_tick()
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        _engine.Look(attribute);
        _engine.Run(1_000);
        Assert.Equal(200, attribute.Status.Window.Duration.TotalMilliseconds);
        _control.Apply(With(medium: 0.8), "Ada");
        _engine.Run(1_000);
        Assert.Equal(400, attribute.Status.Window.Duration.TotalMilliseconds);
    }

    [Fact]
    public void A_change_is_in_the_audit_and_in_the_log_by_name()
    {
        _control.Apply(With(medium: 0.8), "Ada");
        var change = Assert.Single(_control.Changes);
        Assert.Equal(
            (_engine.Clock.GetUtcNow(), "Ada", "Medium × 0.4 → 0.8"),
            (change.At, change.Operator, change.What)
        );
        Assert.Equal("Ada changed the pace: Medium × 0.4 → 0.8", _log.LatestRecord.Message);
        Assert.Equal((LogLevel.Information, 1), (_log.LatestRecord.Level, _changes));
    }

    [Fact]
    public void The_same_law_is_no_change()
    {
        _control.Apply(new PacingOptions(), "Ada");
        Assert.Equal((0, 0, 0), (_control.Changes.Count, _changes, _engine.Feeds.Pacer.Version));
    }

    [Fact]
    public void A_law_that_is_not_sound_is_refused_in_words_and_does_not_hold()
    {
        var law = With(medium: 0);
        Assert.Equal(
            ["Sensocto:Pacing:Medium:Multiplier"],
            PacingControl.FaultsOf(law).Select(f => f.Split(' ')[0].TrimEnd(':'))
        );
        Assert.Throws<ArgumentException>(() => _control.Apply(law, "Ada"));
        Assert.Equal(0.4, _control.Law.Medium.Multiplier);
    }

    [Fact]
    public void What_holds_is_not_the_callers_to_change()
    {
        var law = With(medium: 0.8);
        _control.Apply(law, "Ada");
        law.Medium.Multiplier = 50;
        Assert.Equal(0.8, _control.Law.Medium.Multiplier);
        Assert.Equal(0.4, _control.Configured.Medium.Multiplier);
    }

    [Fact]
    public void The_audit_keeps_the_last_twenty()
    {
        for (var i = 1; i <= 25; i++)
        {
            _control.Apply(With(medium: 0.4 + (i / 100.0)), $"op {i}");
        }

        Assert.Equal(
            (20, "op 25", "op 6"),
            (_control.Changes.Count, _control.Changes[0].Operator, _control.Changes[^1].Operator)
        );
    }

    private static PacingOptions With(double medium) => new() { Medium = new LevelPacing(medium, 80, 500) };
}
