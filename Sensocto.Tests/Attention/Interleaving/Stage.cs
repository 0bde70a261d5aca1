namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>One of the threads of a <see cref="Stage"/>.</summary>
internal sealed class Actor(Stage stage, int number)
{
    public SemaphoreSlim Turn { get; } = new(0);

    public void Pass() => stage.Pass(number);

    public void GiveWay() => stage.GiveWay(number);

    public void GoesOn() => stage.GoesOn();
}

/// <summary>A point where threads could be switched: who ran, and who could have run instead.</summary>
internal readonly record struct Fork(int Running, int Waiting);

/// <summary>A switch in a schedule: at the n-th fork, to a thread.</summary>
internal readonly record struct Switch(int Fork, int To);

/// <summary>
/// Runs a few actions on their own threads, one at a time. It switches exactly where a schedule says, otherwise only when the running one ends or
/// meets a held lock. The same schedule gives the same run.
/// </summary>
internal sealed class Stage
{
    private readonly Actor[] _actors;
    private readonly Action[] _actions;
    private readonly IReadOnlyList<Switch> _schedule;
    private readonly List<Fork> _forks = [];
    private readonly List<Exception> _failures = [];
    private readonly TaskCompletionSource _over = new();
    private int _left;
    private int _next;
    private int _givenWay;

    private Stage(Action[] actions, IReadOnlyList<Switch> schedule)
    {
        (_actions, _schedule) = (actions, schedule);
        _actors = [.. actions.Select((_, n) => new Actor(this, n))];
        _left = (1 << actions.Length) - 1;
    }

    /// <summary>Runs to the end, and gives every fork passed.</summary>
    /// <exception cref="AggregateException">An action failed, or all wait for each other.</exception>
    public static IReadOnlyList<Fork> Run(Action[] actions, int first, IReadOnlyList<Switch> schedule)
    {
        var stage = new Stage(actions, schedule);
        foreach (var (actor, action) in stage._actors.Zip(actions))
        {
            Crew.Do(() => stage.Perform(actor, action));
        }

        stage._actors[first].Turn.Release();
        stage._over.Task.Wait();
        return stage._failures.Count == 0 ? stage._forks : throw new AggregateException(stage._failures);
    }

    public void Pass(int me)
    {
        _forks.Add(new Fork(me, _left & ~(1 << me)));
        if (_next < _schedule.Count && _schedule[_next].Fork == _forks.Count - 1)
        {
            var to = _schedule[_next++].To;
            // The runtime's one-time work may shift forks between two runs, so the thread to switch to may have ended.
            if ((_left & (1 << to)) != 0)
            {
                SwitchTo(to, me);
            }
        }
    }

    public void GiveWay(int me)
    {
        if (++_givenWay > 2 * _actors.Length || (_left & ~(1 << me)) == 0)
        {
            throw new InvalidOperationException("All wait for a lock: a deadlock.");
        }

        SwitchTo(After(me), me);
    }

    public void GoesOn() => _givenWay = 0;

    private void Perform(Actor actor, Action action)
    {
        actor.Turn.Wait();
        var me = Array.IndexOf(_actors, actor);
        SchedulePoints.Actor = actor;
        try
        {
            action();
        }
#pragma warning disable CA1031 // Whatever failed, the run must end and report it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failures.Add(e);
        }

        SchedulePoints.Actor = null;
        _left &= ~(1 << me);
        if (_left == 0)
        {
            _over.SetResult();
            return;
        }

        _actors[After(me)].Turn.Release();
    }

    private void SwitchTo(int other, int me)
    {
        _actors[other].Turn.Release();
        _actors[me].Turn.Wait();
    }

    private int After(int me)
    {
        var other = (me + 1) % _actions.Length;
        while ((_left & (1 << other)) == 0)
        {
            other = (other + 1) % _actions.Length;
        }

        return other;
    }
}
