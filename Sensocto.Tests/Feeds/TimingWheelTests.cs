using FsCheck.Xunit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;

namespace Sensocto.Tests.Feeds;

public sealed class TimingWheelTests : IDisposable
{
    private const int Round = 512;
    private readonly Engine _engine = new();
    private readonly TimingWheel _wheel = new();
    private readonly PacedPublisher[] _publishers;

    public TimingWheelTests() => _publishers = [.. Enumerable.Range(0, 24).Select(Make)];

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_turn_comes_at_its_step_and_once()
    {
        _wheel.Schedule(_publishers[0], 7);
        Assert.Empty(Advance(6));
        Assert.Equal([0], Advance(7));
        Assert.Empty(Advance(7 + Round));
        Assert.Empty(Advance(5000));
    }

    [Fact]
    public void A_turn_further_away_than_the_ring_waits_for_its_round()
    {
        _wheel.Schedule(_publishers[0], 3 + (3 * Round));
        for (var step = 1; step < 3 + (3 * Round); step++)
        {
            Assert.Empty(Advance(step));
        }

        Assert.Equal([0], Advance(3 + (3 * Round)));
    }

    [Fact]
    public void A_turn_that_is_past_comes_with_the_next_step()
    {
        Advance(100);
        _wheel.Schedule(_publishers[0], 20);
        Assert.Empty(Advance(100));
        Assert.Equal([0], Advance(101));
    }

    [Fact]
    public void After_a_long_sleep_everything_due_comes_and_nothing_else()
    {
        _wheel.Schedule(_publishers[0], 1);
        _wheel.Schedule(_publishers[1], 100_000);
        _wheel.Schedule(_publishers[2], 100_001);
        _wheel.Schedule(_publishers[3], 99_999 - Round);
        Assert.Equal([0, 1, 3], Advance(100_000));
        Assert.Equal([2], Advance(100_001));
    }

    [Fact]
    public void Scheduled_again_only_the_last_counts()
    {
        _wheel.Schedule(_publishers[0], 5);
        _wheel.Schedule(_publishers[0], 9);
        Assert.Empty(Advance(8));
        Assert.Equal([0], Advance(9));
    }

    [Fact]
    public void Taking_out_one_of_a_slot_leaves_the_others()
    {
        for (var victim = 0; victim < 3; victim++)
        {
            var step = 100 * (victim + 1);
            for (var i = 0; i < 3; i++)
            {
                _wheel.Schedule(_publishers[i], step);
            }

            _wheel.Remove(_publishers[victim]);
            _wheel.Remove(_publishers[victim]);
            Assert.Equal(Enumerable.Range(0, 3).Where(i => i != victim), Advance(step));
        }
    }

    [Property(MaxTest = 200)]
    public void It_gives_what_a_sorted_list_gives(int[] commands)
    {
        var wheel = new TimingWheel();
        var model = new Dictionary<int, long>();
        var now = 0L;
        foreach (var command in commands)
        {
            var number = Math.Abs(command % 100_000);
            var i = number % _publishers.Length;
            switch (number % 5)
            {
                case 0:
                    wheel.Remove(_publishers[i]);
                    model.Remove(i);
                    break;
                case 1 or 2:
                    var step = now + (number % 1700) - 50;
                    wheel.Schedule(_publishers[i], step);
                    model[i] = Math.Max(step, now + 1);
                    break;
                default:
                    now += number % (number % 3 == 0 ? 2000 : 40);
                    var due = model.Where(m => m.Value <= now).Select(m => m.Key).Order().ToList();
                    due.ForEach(d => model.Remove(d));
                    Assert.Equal(due, Advance(wheel, now));
                    break;
            }
        }

        Array.ForEach(_publishers, wheel.Remove);
    }

    private IEnumerable<int> Advance(long step) => Advance(_wheel, step);

    private List<int> Advance(TimingWheel wheel, long step)
    {
        var due = new Queue<PacedPublisher>();
        wheel.AdvanceTo(step, due);
        return [.. due.Select(p => Array.IndexOf(_publishers, p)).Order()];
    }

    private PacedPublisher Make(int i)
    {
        var feed = new FakeFeed($"{i}");
        var context = new PublisherContext(
            new Pacer(new PacingOptions()),
            new FeedOptions(),
            new TrafficMeter(_engine.Clock),
            new FeedCensus(),
            new SystemLoad(),
            new HistoryStore(Options.Create(new HistoryOptions())),
            _ => "",
            _ => { },
            _engine.Clock,
            NullLogger.Instance
        );
        return new PacedPublisher(_engine.Add(feed), feed, 0, 0, context);
    }
}
