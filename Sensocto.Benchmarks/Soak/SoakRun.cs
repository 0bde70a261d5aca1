using Sensocto.Benchmarks.Circuits.Operators;

namespace Sensocto.Benchmarks.Soak;

/// <summary>Random lives: operators join, look around, hide and show their pages, are cut off and come back, leave, are killed.</summary>
internal sealed class SoakRun(SwarmSetting setting, Population people, int operators)
{
    // Only part of the grid, so that all its sensors have been looked at, and hold the state that remains of that, before the measurement.
    private const int Rows = 100;

    // Less than a server keeps a circuit (three minutes), but for some more than a viewer's lease (one, plus half a minute until the sweep).
    private const double MostSecondsAway = 120;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
#pragma warning disable CA5394 // Randomness here is for variety, with a fixed seed on purpose.
    private readonly Random _chance = new(1);
    private readonly PriorityQueue<HeadlessOperator, TimeSpan> _away = new(); // by time of return; at most all operators

    public SoakTally Tally { get; } = new();

    /// <summary>Runs the operators for a span of time, and calls <paramref name="between"/> every so often between turns.</summary>
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

        // Those still away do not come back.
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
