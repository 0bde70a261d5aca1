using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class TallyTests
{
    [Fact]
    public void Every_count_of_every_thread_is_in_the_sum()
    {
        var tally = new Tally();
        var threads = Enumerable.Range(0, 4).Select(_ => new Thread(() => Count(tally))).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.Equal(40_000, tally.Value);
    }

    private static void Count(Tally tally)
    {
        for (var i = 0; i < 10_000; i++)
        {
            tally.Add();
        }
    }
}
