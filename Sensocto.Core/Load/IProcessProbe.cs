namespace Sensocto.Core.Load;

/// <summary>Reads what this process uses; implemented by <see cref="ProcessProbe"/>.</summary>
public interface IProcessProbe
{
    /// <summary>The current figures.</summary>
    ProcessFigures Read();

    /// <summary>Work items that are waiting for a pool thread now. Cheap to read.</summary>
    long Queue { get; }
}
