namespace Sensocto.Core.Sensors;

/// <summary>How soon an operator must act on an alarm; the smaller the number, the sooner.</summary>
public enum AlarmPriority : byte
{
    /// <summary>Act now: people or plant are in danger.</summary>
    P1 = 1,

    /// <summary>Act soon, before it becomes worse.</summary>
    P2 = 2,

    /// <summary>Be aware of it.</summary>
    P3 = 3,
}
