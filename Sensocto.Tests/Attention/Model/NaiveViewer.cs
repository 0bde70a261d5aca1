using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Model;

/// <summary>A viewer of the model, with its state in plain flags.</summary>
internal sealed class NaiveViewer(string id, string name, long boostMs, long now)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public HashSet<int> Pins { get; set; } = [];

    public bool IsHidden { get; set; }

    public bool IsSuspended { get; set; }

    public bool IsClosed { get; set; }

    public AttentionLevel Cap { get; set; } = AttentionLevel.High;

    public long BoostMs { get; set; } = boostMs;

    public long BeatAt { get; set; } = now;
}
