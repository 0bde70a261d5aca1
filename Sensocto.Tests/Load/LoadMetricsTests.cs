using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Core.Load;

namespace Sensocto.Tests.Load;

public sealed class LoadMetricsTests
{
    [Fact]
    public async Task Each_figure_is_that_of_the_newest_sample()
    {
        var time = new FakeTimeProvider();
        var probe = new FakeProbe { LagMs = 40 };
        using var meters = new TestMeters();
        using var sampler = new LoadSampler(
            probe,
            [probe],
            new SystemLoad(),
            Options.Create(new LoadOptions { RiseAfter = 1 }),
            time
        );
        _ = new LoadMetrics(meters, sampler);
        await sampler.StartAsync(TestContext.Current.CancellationToken);
        probe.Use(0.75, seconds: 2);
        probe.Figures = probe.Figures with { Queue = 9, GcPause = TimeSpan.FromMilliseconds(100) };
        time.Advance(TimeSpan.FromSeconds(2));

        (string Name, double Value)[] expected =
        [
            ("level", 1),
            ("cpu", 0.75),
            ("memory", 0.1),
            ("memory.used", 100),
            ("memory.heap", 50),
            ("memory.limit", 1_000),
            ("gc.pause", 0.05),
            ("pool.queue", 9),
            ("pool.threads", 4),
            ("lag", 0.04),
        ];
        var read = expected.Select(e =>
            (e.Name, Math.Round(Read.Metric(meters, LoadMetrics.MeterName, $"sensocto.load.{e.Name}"), 6))
        );
        Assert.Equal(expected, read);
    }
}
