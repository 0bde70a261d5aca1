namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>Threads that race, and what must hold in any order. Made anew for every schedule.</summary>
internal sealed record Race(Action[] Threads, Action Check);

/// <summary>
/// Runs a race under every schedule with at most this many unforced switches, each at any fork and to any thread, whichever thread starts. Few
/// switches find nearly all there is to find, and make a failure that can be read.
/// </summary>
internal sealed class Explorer(Func<Race> make, int switches)
{
    /// <summary>How many schedules were run.</summary>
    public int Schedules { get; private set; }

    public int Explore()
    {
        for (var first = 0; first < make().Threads.Length; first++)
        {
            From(first, []);
        }

        return Schedules;
    }

    private void From(int first, Switch[] schedule)
    {
        var forks = Run(first, schedule);
        if (schedule.Length == switches)
        {
            return;
        }

        for (var fork = schedule.Length == 0 ? 0 : schedule[^1].Fork + 1; fork < forks.Count; fork++)
        {
            for (var to = 0; forks[fork].Waiting >> to != 0; to++)
            {
                if ((forks[fork].Waiting >> to & 1) != 0)
                {
                    From(first, [.. schedule, new Switch(fork, to)]);
                }
            }
        }
    }

    private IReadOnlyList<Fork> Run(int first, Switch[] schedule)
    {
        Schedules++;
        var race = make();
        try
        {
            var forks = Stage.Run(race.Threads, first, schedule);
            race.Check();
            return forks;
        }
        catch (Exception e)
        {
            var switched = string.Join(", ", schedule.Select(s => $"at {s.Fork} to {s.To}"));
            throw new InvalidOperationException($"Thread {first} first, switched {switched}: {e.Message}", e);
        }
    }
}
