using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>A summary that was sent. Immutable.</summary>
/// <param name="Number">Its running number; the first is 1.</param>
/// <param name="Summary">Its content.</param>
public sealed record SentSummary(long Number, SampleSummary Summary);
