namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>
/// What the instrumented Core calls before each atomic step and each lock. Public because that assembly is no friend of this one. Does nothing
/// on a thread outside a <see cref="Stage"/>.
/// </summary>
public static class SchedulePoints
{
    [ThreadStatic]
    private static Actor? _actor;

    internal static Actor? Actor
    {
        set => _actor = value;
    }

    /// <summary>Another thread may continue here.</summary>
    public static void Pass() => _actor?.Pass();

    /// <summary>Another thread may continue here, and must if it holds the lock.</summary>
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
