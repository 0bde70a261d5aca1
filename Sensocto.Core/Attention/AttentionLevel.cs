namespace Sensocto.Core.Attention;

/// <summary>How closely anybody looks at an attribute (A1). Ordered: the highest over all viewers wins (A2).</summary>
public enum AttentionLevel : byte
{
    /// <summary>Never viewed, or not viewed for longer than the linger.</summary>
    None = 0,

    /// <summary>Viewed a moment ago, or only by viewers that their battery caps at Low.</summary>
    Low = 1,

    /// <summary>In somebody's viewport.</summary>
    Medium = 2,

    /// <summary>Hovered, focused or pinned, or the pointer left it less than a boost ago.</summary>
    High = 3,
}
