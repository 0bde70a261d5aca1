using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>Writes the monitor's figures as text for a report. Names no operator and no sensor. Pure, except for what the runtime reports about itself.</summary>
public static class Diagnostics
{
    /// <summary>The text of the report.</summary>
    public static string Write(
        SampleTrail trail,
        IReadOnlyList<ThresholdReading> thresholds,
        IReadOnlyList<BoardGroup> groups
    )
    {
        var text = new StringBuilder();
        var now = trail.Newest;
        Line(text, $"Sensocto {Version}, {now.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
        Line(
            text,
            $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {now.Load.Process.Processors:0.##} processors, {(GCSettings.IsServerGC ? "server" : "workstation")} GC"
        );
        Section(text, "Thresholds");
        foreach (var reading in thresholds)
        {
            Line(text, $"{reading.State, -8} {reading.Figure.Label}: {reading}");
        }

        Section(text, "Keys per level");
        foreach (var level in AttentionLevels.All.Reverse())
        {
            Line(text, $"{level}: {Text.Grouped(now.Feeds.Levels[(int)level])}");
        }

        foreach (var group in groups)
        {
            Section(text, group.Title);
            foreach (var figure in group.Figures)
            {
                Line(text, $"{figure.Label}: {figure.Value}{(figure.Note.Length > 0 ? $" ({figure.Note})" : "")}");
            }
        }

        return text.ToString();
    }

    private static string Version => typeof(Diagnostics).Assembly.GetName().Version?.ToString(3) ?? "";

    private static void Section(StringBuilder text, string title) => text.Append('\n').Append(title).Append('\n');

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
