using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>How large tiles are: the heights that wwwroot/css/density.css gives them, by the name it knows them by.</summary>
/// <param name="Name">The value of <c>data-density</c>.</param>
/// <param name="RowHeight">The height of <c>.tile-row</c>, its gap included, in CSS pixels.</param>
public readonly record struct TileSize(string Name, int RowHeight)
{
    private static readonly TileSize _comfortable = new("comfortable", 132);
    private static readonly TileSize _compact = new("compact", 104);
    private static readonly TileSize _wall = new("wall", 176);

    /// <summary>As the operator chose; on a wall, to be read from afar.</summary>
    public static TileSize Of(Density density, bool isWall) =>
        isWall ? _wall
        : density == Density.Compact ? _compact
        : _comfortable;
}
