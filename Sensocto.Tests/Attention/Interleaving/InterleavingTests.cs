namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>Races of flush, subscription and end, under every schedule with up to two switches; nothing is left to chance.</summary>
public sealed class InterleavingTests
{
    private const int Switches = 2;
    private static readonly Lazy<InstrumentedCore> Core = new(() => new InstrumentedCore());

    public static TheoryData<string> Races => [.. AttentionRaces.Names];

    [Theory]
    [MemberData(nameof(Races))]
    public void The_tracker_is_right_in_every_order(string race)
    {
        var schedules = Core.Value.Run<int>(AttentionRaces.Explore, race, Switches);
        TestContext.Current.TestOutputHelper?.WriteLine($"{schedules} schedules");
        Assert.True(schedules > 50, $"Only {schedules} schedules: nothing was switched.");
    }

    [Fact]
    public void An_update_that_is_lost_in_one_order_of_many_is_found()
    {
        Race Make()
        {
            var count = 0;
            void Add()
            {
                SchedulePoints.Pass();
                var read = count;
                SchedulePoints.Pass();
                count = read + 1;
            }

            return new Race([Add, Add], () => Assert.Equal(2, count));
        }

        Assert.Equal(2, new Explorer(Make, switches: 0).Explore());
        var failure = Assert.Throws<InvalidOperationException>(() => new Explorer(Make, switches: 1).Explore());
        Assert.StartsWith("Thread 0 first, switched at 1 to 1:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_locks_taken_in_two_orders_are_a_deadlock_that_is_found()
    {
        static Race Make()
        {
            var (a, b) = (new Lock(), new Lock());
            return new Race([() => Both(a, b), () => Both(b, a)], () => { });
        }

        static void Both(Lock first, Lock second)
        {
            SchedulePoints.Acquire(first);
            lock (first)
            {
                SchedulePoints.Acquire(second);
                lock (second) { }
            }
        }

        var failure = Assert.Throws<InvalidOperationException>(() => new Explorer(Make, switches: 1).Explore());
        Assert.Contains("deadlock", failure.ToString(), StringComparison.Ordinal);
    }
}
