namespace Sensocto.Core.Sensors;

/// <summary>Which of the two limits.</summary>
public enum LimitSide : byte
{
    /// <summary>The lower one.</summary>
    Low,

    /// <summary>The upper one.</summary>
    High,
}
