namespace Sensocto.Core.Load;

/// <summary>How busy this process is. Ordered; each step lengthens every send window (A14).</summary>
public enum LoadLevel : byte
{
    /// <summary>Windows are not lengthened.</summary>
    Normal = 0,

    /// <summary>Windows are 1.5 times as long.</summary>
    Elevated = 1,

    /// <summary>Windows are 3 times as long.</summary>
    High = 2,

    /// <summary>Windows are 5 times as long.</summary>
    Critical = 3,
}
