using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;

namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>The viewers whose interest is suspended because their page does not answer.</summary>
public sealed partial class SlowViewers
{
    private const int Most = 20;

    /// <summary>The viewers.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Viewer> Viewers { get; set; } = [];
}
