namespace Sensocto.Dashboard.Components.Layout;

/// <summary>The link in a word. All words are there; the style shows the one that the page says holds.</summary>
public sealed partial class LinkState;
