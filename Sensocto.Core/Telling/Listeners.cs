namespace Sensocto.Core.Telling;

/// <summary>
/// Listeners that come and go by the thousand, as pages do (<see cref="Members{T}"/>). One that throws is reported and does not keep the others from being called.
/// Thread-safe; no lock is held during the calls. Bounded by the listeners that are not yet disposed.
/// </summary>
public sealed class Listeners
{
    private readonly Members<Callback<Listeners>> _all = new();

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Adds a callback for every <see cref="Tell"/> until the result is disposed. In no particular order.</summary>
    public IDisposable Add(Action callback)
    {
        var added = new Listener(this, callback);
        _all.Add(added);
        return added;
    }

    /// <summary>Calls every listener on this thread; <paramref name="failed"/> receives their exceptions and may throw itself.</summary>
    public void Tell(Action<Exception> failed) =>
        _all.Visit((Listeners: this, Failed: failed), static (one, round) => one.Tell(round.Listeners, round.Failed));

    private sealed class Listener(Listeners owner, Action callback) : Callback<Listeners>(_ => callback())
    {
        protected override void Leave() => owner._all.Remove(this);
    }
}
