using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Keyboard;

/// <summary>Keys and what they do.</summary>
public sealed partial class KeyList
{
    /// <summary>What they have in common.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The keys; those without a name are told by the one before them.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Shortcut> Keys { get; set; } = [];
}
