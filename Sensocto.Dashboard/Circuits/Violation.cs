namespace Sensocto.Dashboard.Circuits;

/// <summary>What a page did that no honest one does.</summary>
public enum Violation
{
    /// <summary>More calls, answers and acknowledgements than its budget.</summary>
    TooManyCalls,

    /// <summary>More attention than its budget.</summary>
    TooManyEvents,

    /// <summary>A report whose parts do not fit, are not what they should be, or are too many.</summary>
    UnsoundReport,

    /// <summary>A report of attributes that never were, or of bits that do not exist.</summary>
    UnknownHandle,
}
