namespace Sensocto.Core.Feeds;

/// <summary>A feed cannot deliver, for a reason that an operator may read.</summary>
public sealed class FeedException : Exception
{
    /// <summary>An unexplained failure.</summary>
    public FeedException() { }

    /// <summary>A failure with a reason.</summary>
    public FeedException(string message)
        : base(message) { }

    /// <summary>A failure with a reason and its cause.</summary>
    public FeedException(string message, Exception innerException)
        : base(message, innerException) { }
}
