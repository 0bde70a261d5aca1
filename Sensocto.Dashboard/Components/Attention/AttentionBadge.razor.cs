using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;

namespace Sensocto.Dashboard.Components.Attention;

/// <summary>Shows a level as bars and a word.</summary>
public sealed partial class AttentionBadge
{
    /// <summary>The level.</summary>
    [Parameter, EditorRequired]
    public AttentionLevel Level { get; set; }
}
