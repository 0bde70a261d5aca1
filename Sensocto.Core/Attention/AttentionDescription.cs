using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>Why a key has the level it has, at one moment. Immutable.</summary>
/// <param name="Key">The key.</param>
/// <param name="Level">Its level.</param>
/// <param name="Watchers">Every viewer that raises it, the highest level first.</param>
/// <param name="Reason">The level in words, for instance <c>Ada hovers; pinned by Ben</c>.</param>
public sealed record AttentionDescription(
    AttributeKey Key,
    AttentionLevel Level,
    IReadOnlyList<Watcher> Watchers,
    string Reason
);
