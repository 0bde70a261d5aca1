using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>What a drawer says when there is nothing to show.</summary>
public sealed partial class DrawerNotice
{
    /// <summary>What is the matter.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What follows from it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
