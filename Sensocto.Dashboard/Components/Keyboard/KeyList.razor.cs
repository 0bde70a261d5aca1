using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Keyboard;

/// <summary>A list of keys and what they do.</summary>
public sealed partial class KeyList
{
    /// <summary>The heading of the list.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The keys; those without a name belong to the one before them.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Shortcut> Keys { get; set; } = [];
}
