using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>
/// What the node that runs a feed tells another of one attribute. Everything in it is absolute and has its own time, so it may come twice or late.
/// Immutable.
/// </summary>
/// <param name="Key">Which attribute.</param>
/// <param name="Status">What is granted and how it does, if that changed.</param>
/// <param name="Summary">The last summary, if there is a new one and somebody there looks.</param>
/// <param name="Samples">The samples since the last news, oldest first; empty where nobody there looks.</param>
/// <param name="Crossing">With a status: the limit that counts as crossed; null while none does.</param>
/// <param name="IsAnew">Whether samples between the last news and these are gone: what was told before does not join on.</param>
public sealed record AttributeNews(
    AttributeKey Key,
    AttributeStatus? Status,
    SampleSummary? Summary,
    ReadOnlyMemory<Sample> Samples,
    bool IsAnew,
    LimitSignal? Crossing = null
);
