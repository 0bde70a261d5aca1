using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>A group and the range of its rows that is rendered. Immutable.</summary>
/// <param name="Group">The group.</param>
/// <param name="Columns">Its tiles side by side: fewer than the grid's if it shares its line.</param>
/// <param name="RowHeight">The height of a row, in CSS pixels.</param>
/// <param name="First">The first row that is rendered.</param>
/// <param name="Count">How many rows are rendered.</param>
public readonly record struct PlacedGroup(SensorGroup Group, int Columns, int RowHeight, int First, int Count)
{
    /// <summary>The number of rows, rendered or not.</summary>
    public int TotalRows => Group.Rows(Columns);

    /// <summary>The rows that are rendered.</summary>
    public IEnumerable<LiveSensor[]> Rows
    {
        get
        {
            for (var row = First; row < First + Count; row++)
            {
                yield return [.. Group.Sensors.Skip(row * Columns).Take(Columns)];
            }
        }
    }
}
