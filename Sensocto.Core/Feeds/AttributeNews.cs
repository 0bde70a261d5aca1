using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// What the node that runs a feed sends another about one attribute. All of it is absolute and carries its own time, so it may arrive twice or late.
/// Immutable.
/// </summary>
/// <param name="Key">Which attribute.</param>
/// <param name="Status">The granted window and the state, if they changed.</param>
/// <param name="Summary">The last summary, if it is new and somebody there looks.</param>
/// <param name="Samples">The samples since the last news, oldest first; empty if nobody there looks.</param>
/// <param name="Crossing">
/// With a status: the limit that counts as crossed; null if none does. Without one: sent by a node that does not run the feed to the one that
/// does, which may only just have taken over.
/// </param>
/// <param name="IsAnew">Whether samples between the last news and these are lost, so that these do not join on.</param>
/// <param name="IsBlind">With a status: whether too little has been seen yet to say that no limit is crossed.</param>
public sealed record AttributeNews(
    AttributeKey Key,
    AttributeStatus? Status,
    SampleSummary? Summary,
    ReadOnlyMemory<Sample> Samples,
    bool IsAnew,
    LimitSignal? Crossing = null,
    bool IsBlind = false
);
