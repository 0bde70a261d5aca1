using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>Says why the grid is empty, and offers the way out.</summary>
public sealed partial class NothingShown
{
    [Inject]
    private ViewAddress Address { get; set; } = null!;

    private string Sentence =>
        Address.Current.Query.Length == 0
            ? "No sensors match the chosen filters."
            : $"No sensors match “{Address.Current.Query}”.";

    private void Clear() => Address.Go(Address.Current with { Query = "", Chips = Chips.None });
}
