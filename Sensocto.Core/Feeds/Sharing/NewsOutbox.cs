using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>
/// What one peer has been told, and what is to be told next: samples of what somebody there looks at, and how every other attribute does. Nothing
/// is queued: the next message is read off the rings when the last has been answered, so a slow peer costs nothing but its own delay. Bounded by
/// the attributes that are run here. Not thread-safe.
/// </summary>
internal sealed class NewsOutbox(NodeIncarnation peer)
{
    private const int MostAttributes = 2_000;
    private const int MostSamples = 50_000;
    private readonly Dictionary<int, ToldSoFar> _told = [];
    private int _turn;

    public NodeIncarnation Peer { get; } = peer;

    /// <summary>Whether a message is on its way.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>The next message, or null if there is nothing to tell.</summary>
    /// <param name="ours">What is run here.</param>
    /// <param name="theirs">What has limits and is run by the peer.</param>
    /// <param name="looks">What somebody there looks at.</param>
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
            // Goes round: where not all fit, the next message begins after the last of this.
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

            // Who runs it may have begun to only now: an alarm that is known of here must not be another there.
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

    /// <summary>The message was taken, or not: then the next says it again.</summary>
    public void Answer(FeedNews news, bool isTaken)
    {
        IsBusy = false;
        foreach (var (cell, told) in isTaken ? news.Progress : [])
        {
            _told[cell] = told;
        }
    }

    /// <summary>Lets go of what the peer is not told of any more: all but what is run here, and what has limits and is run there.</summary>
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

        // In this order: what its publisher writes last is read first.
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
