namespace Sensocto.Core.Monitoring;

/// <summary>A part of the server that has figures of its own for the monitor page, and is not always there. Thread-safe.</summary>
public interface IFigureSource
{
    /// <summary>What the figures are about.</summary>
    string Title { get; }

    /// <summary>The figures as they are now, in the order of the page.</summary>
    IReadOnlyList<NamedFigure> Read();
}
