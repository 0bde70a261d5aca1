using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Monitoring;

namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>Keys per level over time, as stacked bands; without None, which would dwarf the rest.</summary>
public sealed partial class LevelBands
{
    private const int MostPoints = 100;
    private static readonly AttentionLevel[] Shown = [AttentionLevel.Low, AttentionLevel.Medium, AttentionLevel.High];

    /// <summary>The samples, oldest first; at least one.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ServiceSample> Samples { get; set; } = [];

    private int Top => Samples.Max(s => Upto(s, AttentionLevel.High));

    private IEnumerable<(AttentionLevel Level, string Points)> Bands
    {
        get
        {
            var step = (Samples.Count + MostPoints - 1) / MostPoints;
            ServiceSample[] drawn = [.. Samples.Where((_, i) => (Samples.Count - 1 - i) % step == 0)];
            return drawn.Length < 2 ? [] : Shown.Select(level => (level, Outline(drawn, level)));
        }
    }

    private string Outline(ServiceSample[] drawn, AttentionLevel level)
    {
        var top = Math.Max(1, Top);
        var above = drawn.Select((s, i) => Point(i, Upto(s, level)));
        var below = drawn.Select((s, i) => Point(i, Upto(s, level - 1))).Reverse();
        return string.Join(' ', above.Concat(below));

        string Point(int i, int keys) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{100.0 * i / (drawn.Length - 1):0.#},{100 - 100.0 * keys / top:0.#}"
            );
    }

    private static int Upto(ServiceSample sample, AttentionLevel level) =>
        Shown.Where(l => l <= level).Sum(l => sample.Feeds.Levels[(int)l]);
}
