namespace Sensocto.Core.Attention;

/// <summary>What the tracker counts over its lifetime; read by the metrics and the monitor.</summary>
internal sealed class AttentionCounters
{
    public Tally Events { get; } = new();
    public Tally Refused { get; } = new();
    public Tally Told { get; } = new();
    public Tally SensorsTold { get; } = new();
    public Tally Flushes { get; } = new();
    public Tally Reaped { get; } = new();
    public Tally SubscriberFailures { get; } = new();
}
