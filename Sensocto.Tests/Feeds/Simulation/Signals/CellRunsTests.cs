using FsCheck.Xunit;
using Sensocto.Core.Feeds.Simulation.Signals;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class CellRunsTests
{
    [Property]
    public void Every_sample_is_in_exactly_the_cell_of_its_time(int[] times, byte lengthLess1, short offset)
    {
        var length = lengthLess1 + 1L;
        var samples = times.Distinct().Order().Select(t => new Sample(t, 0)).ToArray();
        var seen = 0;
        var runs = new CellRuns(samples, length, offset);
        while (runs.Next())
        {
            Assert.Equal((runs.Index * length) + offset, runs.Start);
            Assert.False(runs.Samples.IsEmpty);
            foreach (var sample in runs.Samples)
            {
                Assert.InRange(sample.Ticks, runs.Start, runs.Start + length - 1);
                Assert.Equal(samples[seen++], sample);
            }
        }

        Assert.Equal(samples.Length, seen);
    }
}
