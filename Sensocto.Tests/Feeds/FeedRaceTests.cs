using Sensocto.Tests.Attention.Interleaving;

namespace Sensocto.Tests.Feeds;

/// <summary>Sensors that come and go on several threads, under every schedule with up to two switches.</summary>
public sealed class FeedRaceTests
{
    private static readonly Lazy<InstrumentedCore> Core = new(() => new InstrumentedCore());

    public static TheoryData<string> Races => [.. FeedRaces.Names];

    [Theory]
    [MemberData(nameof(Races))]
    public void Feeds_are_right_in_every_order(string race)
    {
        var schedules = Core.Value.Run<int>(FeedRaces.Explore, race, 2);
        TestContext.Current.TestOutputHelper?.WriteLine($"{schedules} schedules");
        Assert.True(schedules > 20, $"Only {schedules} schedules: nothing was switched.");
    }
}
