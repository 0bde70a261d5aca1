namespace Sensocto.Core.Monitoring;

/// <summary>An optional part of the server that adds its own figures to the monitor page. Thread-safe.</summary>
public interface IFigureSource
{
    /// <summary>What the figures are about.</summary>
    string Title { get; }

    /// <summary>The current figures, in display order.</summary>
    IReadOnlyList<NamedFigure> Read();
}
