using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Settings;

/// <summary>One of a few, all of them in sight.</summary>
/// <typeparam name="T">What is chosen.</typeparam>
public sealed partial class Choice<T>
    where T : notnull
{
    /// <summary>What it is about.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Its name on the page, for tests and styles; unique there.</summary>
    [Parameter, EditorRequired]
    public string Part { get; set; } = "";

    /// <summary>What may be chosen, each with its word.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(T Value, string Word)> Options { get; set; } = [];

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public T Value { get; set; } = default!;

    /// <summary>Something else is chosen.</summary>
    [Parameter]
    public EventCallback<T> ValueChanged { get; set; }
}
