namespace Sensocto.Core.Feeds.Replay;

/// <summary>A recording cannot be played. The message is one line for an operator, and names the file or the setting.</summary>
public sealed class ReplayException : Exception
{
    /// <summary>An unexplained failure.</summary>
    public ReplayException() { }

    /// <summary>A failure with a reason.</summary>
    public ReplayException(string message)
        : base(message) { }

    /// <summary>A failure with a reason and its cause.</summary>
    public ReplayException(string message, Exception innerException)
        : base(message, innerException) { }
}
