namespace Sensocto.Core.Feeds;

/// <summary>Why a sample that came by itself is left out.</summary>
public enum RefusalReason : byte
{
    /// <summary>Its time is too far ahead of the clock.</summary>
    Ahead,

    /// <summary>It is not newer than the attribute's newest, or was measured before its feed was added.</summary>
    Old,

    /// <summary>Its value is not finite.</summary>
    Unsound,

    /// <summary>It was on its way for too long, or its sensor's clock is behind.</summary>
    Late,
}
