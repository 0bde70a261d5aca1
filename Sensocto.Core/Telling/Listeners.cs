namespace Sensocto.Core.Telling;

/// <summary>
/// Listeners who come and go by the thousand, as pages do (<see cref="Members{T}"/>). One who throws is reported and does not keep the others from hearing.
/// Thread-safe; no lock is held while they are told. Bounded by those who have not been disposed.
/// </summary>
public sealed class Listeners
{
    private readonly Members<Callback<Listeners>> _all = new();

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Calls back whenever they are told from now on, until the result is disposed. In no order.</summary>
    public IDisposable Add(Action callback)
    {
        var added = new Listener(this, callback);
        _all.Add(added);
        return added;
    }

    /// <summary>Tells everybody, on this thread; <paramref name="failed"/> is given what they throw, and may throw itself.</summary>
    public void Tell(Action<Exception> failed) => Callback<Listeners>.Tell(_all.Snapshot(), this, failed);

    private sealed class Listener(Listeners owner, Action callback) : Callback<Listeners>(_ => callback())
    {
        protected override void Leave() => owner._all.Remove(this);
    }
}
