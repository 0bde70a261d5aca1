namespace Sensocto.Dashboard.Components.Keyboard;

/// <summary>A key of the page. Immutable.</summary>
/// <param name="Shown">The key as an operator reads it.</param>
/// <param name="Words">What it does.</param>
/// <param name="Key">
/// The key as wwwroot/js/keys.js names it; null where it is none of the single keys that may be switched off: those move about, and always do.
/// </param>
/// <param name="Command">What it calls: something of the page's own, or else <see cref="PageKeys.Press"/>.</param>
public sealed record Shortcut(string Shown, string Words, string? Key = null, string? Command = null);
