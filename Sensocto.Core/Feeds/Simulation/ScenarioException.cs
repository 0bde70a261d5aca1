namespace Sensocto.Core.Feeds.Simulation;

/// <summary>A scenario cannot be played. The message is one line for an operator: the file, the place in it, what is wrong and what would be right.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>An unexplained failure.</summary>
    public ScenarioException() { }

    /// <summary>A failure with a reason.</summary>
    public ScenarioException(string message)
        : base(message) { }

    /// <summary>A failure with a reason and its cause.</summary>
    public ScenarioException(string message, Exception innerException)
        : base(message, innerException) { }
}
