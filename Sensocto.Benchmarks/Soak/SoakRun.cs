using Sensocto.Benchmarks.Circuits.Operators;

namespace Sensocto.Benchmarks.Soak;

/// <summary>Random lives: operators join, look around, hide and show their pages, are cut off and come back, leave, are killed.</summary>
internal sealed class SoakRun(SwarmSetting setting, Population people, int operators)
{
    // Part of the grid, so that what a sensor remembers of ever having been looked at is there before anything is measured.
    private const int Rows = 100;

    // Below what a server keeps a circuit for (three minutes), and some beyond a viewer's lease (one, and half a one until it is looked for).
    private const double MostSecondsAway = 120;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
#pragma warning disable CA5394 // Chance here is for variety, and repeats itself on purpose.
    private readonly Random _chance = new(1);
    private readonly PriorityQueue<HeadlessOperator, TimeSpan> _away = new(); // by when they come back; operators at most

    public SoakTally Tally { get; } = new();

    /// <summary>Lets them live for a span of time, with something between the turns now and then.</summary>
    public async Task RunAsync(TimeSpan span, TimeSpan every, Func<TimeSpan, Task> between)
    {
        var began = TimeProvider.System.GetTimestamp();
        var due = every;
        while (TimeProvider.System.GetElapsedTime(began) is var passed && passed < span)
        {
            await ComeBackAsync(passed);
            await ActAsync(passed);
            if (passed >= due)
            {
                await between(passed);
                due += every;
            }

            await Task.Delay(Turn, TimeProvider.System);
        }

        // Those stay away; nobody waits for them.
        _away.Clear();
    }

    private async Task ComeBackAsync(TimeSpan now)
    {
        while (_away.TryPeek(out var first, out var back) && back <= now)
        {
            _away.Dequeue();
            if (await people.ReconnectAsync(first))
            {
                Tally.Back++;
            }
            else
            {
                Tally.Lost++;
                await people.RemoveAsync(first, isKilled: false);
            }
        }
    }

    private async Task ActAsync(TimeSpan now)
    {
        var present = people.Present;
        if (present.Count + _away.Count < operators)
        {
            Tally.Refused += await people.JoinAsync(_chance.Next(Rows)) ? 0 : 1;
            return;
        }

        if (present.Count == 0)
        {
            return;
        }

        var each = present[_chance.Next(present.Count)];
        switch (_chance.NextDouble())
        {
            case < 0.05:
                await people.RemoveAsync(each, isKilled: false);
                Tally.Left++;
                break;
            case < 0.08:
                await people.RemoveAsync(each, isKilled: true);
                Tally.Killed++;
                break;
            case < 0.18:
                each.SetHidden(!each.IsHidden);
                Tally.Hidden++;
                break;
            case < 0.22 when !each.IsHidden:
                each.Cut();
                _away.Enqueue(
                    each,
                    now + TimeSpan.FromSeconds(1 + (MostSecondsAway * Math.Pow(_chance.NextDouble(), 4)))
                );
                Tally.Cut++;
                break;
            case < 0.32 when !each.IsHidden:
                each.ScrollTo(_chance.Next(Rows));
                break;
            default:
                each.Hover(_chance.Next(-1, setting.Tiles));
                break;
        }
    }
#pragma warning restore CA5394
}
