using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>A link from another page back to the main screen as it was left. Escape follows it too.</summary>
public sealed partial class BackLink
{
    [Inject]
    private ViewAddress Address { get; set; } = null!;
}
