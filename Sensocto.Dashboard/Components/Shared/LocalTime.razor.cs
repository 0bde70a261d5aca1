using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Shared;

/// <summary>A time: rendered in UTC, and shown in the operator's zone by the page; see wwwroot/js/times.js.</summary>
public sealed partial class LocalTime
{
    private string _iso = "";
    private string _text = "";

    /// <summary>The time, in UTC ticks.</summary>
    [Parameter, EditorRequired]
    public long Ticks { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var at = new DateTime(Ticks, DateTimeKind.Utc);
        _iso = at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        _text = at.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
