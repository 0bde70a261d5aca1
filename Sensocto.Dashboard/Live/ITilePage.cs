namespace Sensocto.Dashboard.Live;

/// <summary>What renders the tiles of a circuit.</summary>
public interface ITilePage
{
    /// <summary>Renders the tiles that changed, on the circuit's own thread.</summary>
    Task RenderAsync(IReadOnlyList<TileWatch> changed);
}
