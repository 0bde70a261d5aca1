using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Circuits;

namespace Sensocto.Dashboard.Components;

/// <summary>The document around the interactive page. Rendered once, by the request.</summary>
public sealed partial class App
{
    private string _operator = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => _operator = OperatorCookie.ReadOrGive(Http);
}
