namespace Sensocto.Core.Feeds;

/// <summary>Why a pushed sample is refused.</summary>
public enum RefusalReason : byte
{
    /// <summary>Its time is too far ahead of the clock.</summary>
    Ahead,

    /// <summary>It is not newer than the attribute's newest, or was measured before its feed was added.</summary>
    Old,

    /// <summary>Its value is not finite.</summary>
    Unsound,

    /// <summary>It was in transit for too long, or its sensor's clock is behind.</summary>
    Late,
}
