using Sensocto.Core.Feeds.Simulation.Signals;

namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class SmoothPhaseTests
{
    [Fact]
    public void It_never_runs_backwards_and_its_rate_is_its_slope()
    {
        var phase = new SmoothPhase(7, 1.2, 0.95);
        var before = phase.At(Simulated.Noon).Cycles;
        for (var i = 1; i < 20_000; i++)
        {
            var at = Simulated.Noon + (i * 100_000L);
            var (cycles, rate) = phase.At(at);
            Assert.True(cycles > before);
            Assert.Equal(rate, (cycles - before) / 0.01, 0.05);
            before = cycles;
        }
    }
}
