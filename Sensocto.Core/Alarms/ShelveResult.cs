namespace Sensocto.Core.Alarms;

/// <summary>The result of shelving an alarm.</summary>
public enum ShelveResult : byte
{
    /// <summary>It is shelved.</summary>
    Shelved,

    /// <summary>Too many are shelved already.</summary>
    TooMany,

    /// <summary>The time is not above 0, or longer than allowed.</summary>
    OutOfBounds,

    /// <summary>There is no such attribute with limits, or no longer.</summary>
    Gone,
}
