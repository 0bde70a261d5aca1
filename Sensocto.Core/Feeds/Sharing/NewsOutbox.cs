using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>
/// What one peer has been told and what to tell it next: samples of the attributes somebody there looks at, and the status of all. Nothing
/// is queued: the next message is read from the rings once the last has been answered, so a slow peer only delays itself. Bounded by
/// the attributes that are run here or have limits. Not thread-safe.
/// </summary>
internal sealed class NewsOutbox(NodeIncarnation peer)
{
    private const int MostAttributes = 2_000;
    private const int MostSamples = 50_000;
    private readonly Dictionary<int, ToldSoFar> _told = [];
    private int _turn;

    public NodeIncarnation Peer { get; } = peer;

    /// <summary>Whether a message is in flight.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>The next message; null if there is nothing to tell.</summary>
    /// <param name="ours">The attributes run here.</param>
    /// <param name="theirs">The attributes with limits that the peer runs.</param>
    /// <param name="looks">The attributes that somebody there looks at.</param>
    public FeedNews? Take(
        IReadOnlyList<LiveAttribute> ours,
        IReadOnlyList<LiveAttribute> theirs,
        IReadOnlyDictionary<AttributeKey, AttentionLevel> looks
    )
    {
        var news = new List<AttributeNews>();
        var progress = new List<(int, ToldSoFar)>();
        var samples = 0;
        for (var i = 0; i < ours.Count && news.Count < MostAttributes && samples < MostSamples; i++)
        {
            // Round robin: if not all fit, the next message continues after the last of this one.
            _turn = (_turn + 1) % ours.Count;
            var attribute = ours[_turn];
            var told = _told.GetValueOrDefault(attribute.Cell.Index, ToldSoFar.Nothing);
            if (Next(attribute, told, looks.ContainsKey(attribute.Cell.Key), out var now) is { } one)
            {
                news.Add(one);
                progress.Add((attribute.Cell.Index, now));
                samples += one.Samples.Length;
            }
        }

        foreach (var attribute in theirs)
        {
            if (news.Count >= MostAttributes)
            {
                break;
            }

            // The owner may only just have taken over: an alarm known here must not become another one there.
            var told = _told.GetValueOrDefault(attribute.Cell.Index, ToldSoFar.Nothing);
            if (attribute.AlarmPoint?.Crossing is { } crossing && crossing != told.Crossing)
            {
                news.Add(new AttributeNews(attribute.Cell.Key, null, null, default, IsAnew: false, crossing));
                progress.Add((attribute.Cell.Index, ToldSoFar.Nothing with { Crossing = crossing }));
            }
        }

        IsBusy = news.Count > 0;
        return IsBusy ? new FeedNews(Peer, news) { Progress = progress } : null;
    }

    /// <summary>Records whether the peer took a message; if not, the next one repeats it.</summary>
    public void Answer(FeedNews news, bool isTaken)
    {
        IsBusy = false;
        foreach (var (cell, told) in isTaken ? news.Progress : [])
        {
            _told[cell] = told;
        }
    }

    /// <summary>Forgets all attributes but those the peer is told of: those run here, and those with limits that it runs.</summary>
    public void KeepOnly(IReadOnlyList<LiveAttribute> told)
    {
        var cells = told.Select(a => a.Cell.Index).ToHashSet();
        foreach (var cell in _told.Keys.Where(c => !cells.Contains(c)).ToList())
        {
            _told.Remove(cell);
        }
    }

    private static AttributeNews? Next(LiveAttribute attribute, ToldSoFar told, bool isLooked, out ToldSoFar now)
    {
        now = told;

        // The order matters: what the publisher writes last is read first.
        var version = attribute.StatusVersion;
        AttributeStatus? status = attribute.Status;
        var isBlind = attribute.AlarmPoint is { IsKnown: false };
        var crossing = attribute.AlarmPoint?.Crossing;
        if ((version, crossing, isBlind) == (told.Status, told.Crossing, told.IsBlind))
        {
            (status, crossing, isBlind) = (null, null, false);
        }
        else
        {
            now = now with { Status = version, Crossing = crossing, IsBlind = isBlind };
        }

        SampleSummary? summary = null;
        Sample[] samples = [];
        var isAnew = false;
        if (isLooked)
        {
            if (attribute.LastSummary is { } last && last.Number > told.Summary)
            {
                summary = last.Summary;
                now = now with { Summary = last.Number };
            }

            samples = attribute.History.CopyAfter(told.Sample, out var number, out isAnew);
            now = now with { Sample = number };
        }

        return status is null && summary is null && samples.Length == 0
            ? null
            : new AttributeNews(attribute.Cell.Key, status, summary, samples, isAnew, crossing, isBlind);
    }
}
