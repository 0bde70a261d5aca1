using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>Says why the grid is empty and offers to clear the filters; except on a wall, where the filters are intended.</summary>
public sealed partial class NothingShown
{
    private const Chips Abnormal = Chips.Alarm | Chips.Stale | Chips.Offline;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    private string Sentence =>
        Address.Current switch
        {
            { Query.Length: > 0 } view => $"No sensors match “{view.Query}”.",
            { Chips: Abnormal } => "Nothing is abnormal: no sensor is in alarm, stale or offline.",
            _ => "No sensors match the chosen filters.",
        };

    private void Clear() => Address.Go(Address.Current with { Query = "", Chips = Chips.None });
}
