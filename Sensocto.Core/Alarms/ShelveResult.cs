namespace Sensocto.Core.Alarms;

/// <summary>What became of the wish to shelve an alarm.</summary>
public enum ShelveResult : byte
{
    /// <summary>It is out of the way.</summary>
    Shelved,

    /// <summary>Too many are shelved already.</summary>
    TooMany,

    /// <summary>The time is not above 0, or longer than allowed.</summary>
    OutOfBounds,

    /// <summary>There is no such alarm any more.</summary>
    Gone,
}
