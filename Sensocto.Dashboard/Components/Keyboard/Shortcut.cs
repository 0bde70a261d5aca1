namespace Sensocto.Dashboard.Components.Keyboard;

/// <summary>A key of the page. Immutable.</summary>
/// <param name="Shown">The key as an operator reads it.</param>
/// <param name="Words">What it does.</param>
/// <param name="Key">
/// The key as wwwroot/js/keys.js names it; null if it is not one of the single keys that can be switched off: it then moves about, and always works.
/// </param>
/// <param name="Command">The command: one of the page's own, or one for <see cref="PageKeys.Press"/>.</param>
public sealed record Shortcut(string Shown, string Words, string? Key = null, string? Command = null);
