using Microsoft.Extensions.Logging;

namespace Sensocto.Tests.Telling;

/// <summary>A log whose disk is full: it throws.</summary>
internal sealed class FullDisk<T> : ILogger<T>
{
    /// <summary>How many lines were lost.</summary>
    public int Lines { get; private set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        Lines++;
        throw new IOException("No space left on device.");
    }
}
