namespace Sensocto.Core.Pacing;

/// <summary>What is sent when a window closes.</summary>
public enum BatchContent : byte
{
    /// <summary>Every sample of the window, each with its own timestamp.</summary>
    EverySample = 0,

    /// <summary>A summary of the window: last, lowest, highest and count.</summary>
    Summary = 1,
}
