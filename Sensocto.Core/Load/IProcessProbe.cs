namespace Sensocto.Core.Load;

/// <summary>Reads what this process uses; the real one is <see cref="ProcessProbe"/>.</summary>
public interface IProcessProbe
{
    /// <summary>The current figures.</summary>
    ProcessFigures Read();
}
