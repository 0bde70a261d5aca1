namespace Sensocto.Core.Alarms;

/// <summary>What an operator may decide about an alarm.</summary>
public enum AlarmCommandKind : byte
{
    /// <summary>Acknowledge it, repeats included.</summary>
    Acknowledge,

    /// <summary>Put it aside until a moment.</summary>
    Shelve,

    /// <summary>Bring it back.</summary>
    Unshelve,
}
