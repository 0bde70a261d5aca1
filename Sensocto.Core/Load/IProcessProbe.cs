namespace Sensocto.Core.Load;

/// <summary>Reads what this process uses; the real one is <see cref="ProcessProbe"/>.</summary>
public interface IProcessProbe
{
    /// <summary>The current figures.</summary>
    ProcessFigures Read();

    /// <summary>Work items that wait for a thread of the pool in this moment. Costs next to nothing.</summary>
    long Queue { get; }
}
