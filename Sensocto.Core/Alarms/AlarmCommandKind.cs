namespace Sensocto.Core.Alarms;

/// <summary>What an operator may decide about an alarm.</summary>
public enum AlarmCommandKind : byte
{
    /// <summary>I know.</summary>
    Acknowledge,

    /// <summary>Keep it out of the way until a moment.</summary>
    Shelve,

    /// <summary>Bring it back.</summary>
    Unshelve,
}
