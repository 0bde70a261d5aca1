using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>The notice in a drawer that has nothing to show.</summary>
public sealed partial class DrawerNotice
{
    /// <summary>What is wrong.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What follows from that.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
