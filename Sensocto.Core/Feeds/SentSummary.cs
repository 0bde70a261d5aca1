using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>A summary that was sent. Immutable.</summary>
/// <param name="Number">Its running number; the first is 1.</param>
/// <param name="Summary">What it says.</param>
public sealed record SentSummary(long Number, SampleSummary Summary);
