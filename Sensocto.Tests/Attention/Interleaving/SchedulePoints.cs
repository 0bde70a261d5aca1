namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>
/// What the instrumented Core calls before each atomic step and each lock. Public because that assembly is no friend of this one; nothing happens
/// on a thread that no <see cref="Stage"/> runs.
/// </summary>
public static class SchedulePoints
{
    [ThreadStatic]
    private static Actor? _actor;

    internal static Actor? Actor
    {
        set => _actor = value;
    }

    /// <summary>Another thread may go on here.</summary>
    public static void Pass() => _actor?.Pass();

    /// <summary>Another thread may go on here, and must if it holds the lock.</summary>
    public static void Acquire(Lock gate)
    {
        if (_actor is not { } actor)
        {
            return;
        }

        actor.Pass();
        while (!gate.TryEnter())
        {
            actor.GiveWay();
        }

        gate.Exit();
        actor.GoesOn();
    }
}
