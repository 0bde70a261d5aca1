using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Settings;

/// <summary>A choice among a few options, all of them visible.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed partial class Choice<T>
    where T : notnull
{
    /// <summary>The label of the choice.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Its unique name on the page, for tests and styles.</summary>
    [Parameter, EditorRequired]
    public string Part { get; set; } = "";

    /// <summary>The options, each with its word.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(T Value, string Word)> Options { get; set; } = [];

    /// <summary>The chosen value.</summary>
    [Parameter, EditorRequired]
    public T Value { get; set; } = default!;

    /// <summary>Called when another value is chosen.</summary>
    [Parameter]
    public EventCallback<T> ValueChanged { get; set; }
}
