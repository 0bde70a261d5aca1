namespace Sensocto.Dashboard.Circuits;

/// <summary>What a page did that no honest page does.</summary>
public enum Violation
{
    /// <summary>More calls, answers and acknowledgements than its budget.</summary>
    TooManyCalls,

    /// <summary>More entries in attention reports than its budget.</summary>
    TooManyEvents,

    /// <summary>A report that is malformed, inconsistent or too large.</summary>
    UnsoundReport,

    /// <summary>A report of attributes that never existed, or of bits that do not exist.</summary>
    UnknownHandle,
}
