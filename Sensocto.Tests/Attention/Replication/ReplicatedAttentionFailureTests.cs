using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Attention.Replication.Simulation;
using Sensocto.Tests.Telling;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention.Replication;

/// <summary>After any failure while the tracker is updated, the next call updates it.</summary>
public sealed class ReplicatedAttentionFailureTests : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly FailingClock _clock;
    private readonly FullDisk<ReplicatedAttention> _log = new();
    private readonly AttentionTracker _tracker;
    private readonly ReplicatedAttention _attention;
    private readonly AttentionReplica _other;

    public ReplicatedAttentionFailureTests()
    {
        _clock = new FailingClock(_time);
        var catalog = new SensorCatalog();
        catalog.Add(Describe(Boiler, Pressure, Steam));
        _tracker = new AttentionTracker(catalog, Options.Create(new AttentionOptions()), _clock);
        _other = new AttentionReplica(new NodeIncarnation("node B", 1), SimNode.Options, _time);
        var replica = new AttentionReplica(new NodeIncarnation("node A", 1), SimNode.Options, _time);
        _attention = new ReplicatedAttention(_tracker, catalog, replica, _log);
        _other.Join(_attention.Self);
    }

    public void Dispose()
    {
        _attention.Dispose();
        _tracker.Dispose();
    }

    [Fact]
    public void What_could_not_be_shown_is_reported_once_a_round_and_shown_by_the_next()
    {
        _clock.Fails = true;
        Tell((Pressure, AttentionLevel.High), (Steam, AttentionLevel.Medium));
        Assert.Equal((AttentionLevel.None, AttentionLevel.None, 1), (Level(Pressure), Level(Steam), _log.Lines));

        _clock.Fails = false;
        _attention.Sweep();
        Assert.Equal((AttentionLevel.High, AttentionLevel.Medium, 1), (Level(Pressure), Level(Steam), _log.Lines));
    }

    [Fact]
    public void What_was_taken_back_meanwhile_is_taken_back()
    {
        Tell((Pressure, AttentionLevel.High));
        _clock.Fails = true;
        Tell((Pressure, AttentionLevel.None));
        Assert.Equal(1, _log.Lines);

        _clock.Fails = false;
        _attention.Sweep();
        Assert.Equal(AttentionLevel.Low, Level(Pressure));
        Assert.Equal(0, _tracker.NodeCount);
    }

    private AttentionLevel Level(AttributeId attribute) => _tracker.GetLevel(Boiler, attribute);

    private void Tell(params (AttributeId Attribute, AttentionLevel Level)[] levels)
    {
        foreach (var (attribute, level) in levels)
        {
            _other.SetOwn(new AttributeKey(Boiler, attribute), level);
        }

        foreach (var (peer, frame) in _other.TakeFrames())
        {
            _other.Answer(peer, frame, _attention.Apply(frame));
        }
    }
}
