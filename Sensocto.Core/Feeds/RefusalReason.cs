namespace Sensocto.Core.Feeds;

/// <summary>Why a sample that came by itself is left out.</summary>
public enum RefusalReason : byte
{
    /// <summary>Its time is too far ahead of the clock.</summary>
    Ahead,

    /// <summary>It is not newer than the attribute's newest.</summary>
    Old,

    /// <summary>Its value is not finite.</summary>
    Unsound,
}
