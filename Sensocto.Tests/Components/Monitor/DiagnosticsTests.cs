using Sensocto.Dashboard.Components.Monitor;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Monitoring;

namespace Sensocto.Tests.Components.Monitor;

public sealed class DiagnosticsTests
{
    [Fact]
    public void The_text_has_every_threshold_and_figure_and_names_neither_operator_nor_sensor()
    {
        using var bench = new MonitorBench();
        bench.Engine.Add(new FakeFeed("secret-pump"));
        bench.Engine.Look(bench.Engine.Find("secret-pump"), name: "Ada Lovelace").Suspend();
        bench.Sample(3, cpu: 0.8);
        var trail = new SampleTrail(bench.Monitor.Trail);
        var text = Diagnostics.Write(trail, bench.Monitor.Thresholds);
        Assert.StartsWith("Sensocto 0.1.0, 2026-03-01 12:00:06 UTC\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "Warning  Scheduler: 80 %; warning above 70 %, critical above 90 %\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\nLow: 1\nNone: 0\n", text, StringComparison.Ordinal);
        Assert.All(
            MonitorBoard.Of(trail).SelectMany(g => g.Figures),
            f => Assert.Contains($"{f.Label}: {f.Value}", text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
    }
}
