using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Model;

/// <summary>A key as the rules' first paragraph defines it: three sets of viewers, and the boosts of ended hovers.</summary>
internal sealed class NaiveKey(int sensor)
{
    public int Sensor { get; } = sensor;

    public HashSet<NaiveViewer> Viewed { get; } = [];

    public HashSet<NaiveViewer> Hovered { get; } = [];

    public HashSet<NaiveViewer> Focused { get; } = [];

    public Dictionary<NaiveViewer, long> BoostEnds { get; } = [];

    /// <summary>When the last viewer left, while the key lingers.</summary>
    public long? LeftAt { get; set; }

    /// <summary>Every level it had, and from when; the laws drop what they no longer need.</summary>
    public List<(long At, AttentionLevel Level)> Levels { get; } = [(long.MinValue, AttentionLevel.None)];

    public AttentionLevel Level => Levels[^1].Level;

    /// <summary>Who counted at the last check, and since when.</summary>
    public List<(NaiveViewer Viewer, string Name)> Watchers { get; set; } = [];

    public long WatchersChangedAt { get; set; } = long.MinValue / 2;

    public Interest Reported(NaiveViewer viewer) =>
        (Viewed.Contains(viewer) ? Interest.View : Interest.None)
        | (Hovered.Contains(viewer) ? Interest.Hover : Interest.None)
        | (Focused.Contains(viewer) ? Interest.Focus : Interest.None);

    public void Report(NaiveViewer viewer, Interest interest)
    {
        Put(Viewed, viewer, interest.HasFlag(Interest.View));
        Put(Hovered, viewer, interest.HasFlag(Interest.Hover));
        Put(Focused, viewer, interest.HasFlag(Interest.Focus));
    }

    public void Forget(NaiveViewer viewer, Interest interest)
    {
        Report(viewer, Reported(viewer) & ~interest);
        BoostEnds.Remove(viewer);
    }

    /// <summary>The level that one viewer gives this key.</summary>
    public AttentionLevel RankOf(NaiveViewer viewer)
    {
        if (viewer.IsClosed || viewer.IsSuspended)
        {
            return AttentionLevel.None;
        }

        var level = AttentionLevel.None;
        if (!viewer.IsHidden)
        {
            level = Viewed.Contains(viewer) ? AttentionLevel.Medium : level;
            level = Hovered.Contains(viewer) || Focused.Contains(viewer) ? AttentionLevel.High : level;
            level = BoostEnds.ContainsKey(viewer) ? AttentionLevel.High : level;
        }

        level = viewer.Pins.Contains(Sensor) ? AttentionLevel.High : level;
        return level < viewer.Cap ? level : viewer.Cap;
    }

    private static void Put(HashSet<NaiveViewer> set, NaiveViewer viewer, bool isIn)
    {
        set.Remove(viewer);
        if (isIn)
        {
            set.Add(viewer);
        }
    }
}
