using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>The size of tiles: a name, and the height that wwwroot/css/density.css gives it.</summary>
/// <param name="Name">The value of <c>data-density</c>.</param>
/// <param name="RowHeight">The height of <c>.tile-row</c>, including its gap, in CSS pixels.</param>
public readonly record struct TileSize(string Name, int RowHeight)
{
    private static readonly TileSize _comfortable = new("comfortable", 132);
    private static readonly TileSize _compact = new("compact", 104);
    private static readonly TileSize _wall = new("wall", 176);

    /// <summary>The size for the operator's choice; on a wall, one that can be read from a distance.</summary>
    public static TileSize Of(Density density, bool isWall) =>
        isWall ? _wall
        : density == Density.Compact ? _compact
        : _comfortable;
}
