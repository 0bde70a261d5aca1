namespace Sensocto.Dashboard.Components.Layout;

/// <summary>The state of the link in a word. All words are rendered; the style sheet shows the one that the page has set.</summary>
public sealed partial class LinkState;
