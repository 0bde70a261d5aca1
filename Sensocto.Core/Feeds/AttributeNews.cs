using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// What the node that runs a feed tells another of one attribute. Everything in it is absolute and has its own time, so it may come twice or late.
/// Immutable.
/// </summary>
/// <param name="Key">Which attribute.</param>
/// <param name="Status">What is granted and how it does, if that changed.</param>
/// <param name="Summary">The last summary, if there is a new one and somebody there looks.</param>
/// <param name="Samples">The samples since the last news, oldest first; empty where nobody there looks.</param>
/// <param name="Crossing">
/// With a status: the limit that counts as crossed; null while none does. Without one it is from a node that does not run the feed, to the one that
/// does and may have begun to only now.
/// </param>
/// <param name="IsAnew">Whether samples between the last news and these are gone: what was told before does not join on.</param>
/// <param name="IsBlind">With a status: whether too little was seen yet to say that no limit is crossed.</param>
public sealed record AttributeNews(
    AttributeKey Key,
    AttributeStatus? Status,
    SampleSummary? Summary,
    ReadOnlyMemory<Sample> Samples,
    bool IsAnew,
    LimitSignal? Crossing = null,
    bool IsBlind = false
);
