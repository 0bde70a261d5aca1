namespace Sensocto.Core.Telling;

/// <summary>
/// Listeners who come and go by the thousand, as pages do: coming and going cost the same however many there are, and who tells first after that pays for it;
/// telling again allocates nothing. One who throws is reported and does not keep the others from hearing. Thread-safe; no lock is held while they are told. Bounded
/// by those who have not been disposed.
/// </summary>
public sealed class Listeners
{
    private readonly Lock _gate = new();
    private readonly List<Listener> _all = [];
    private Listener[]? _told;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _all.Count;
            }
        }
    }

    /// <summary>Calls back whenever they are told from now on, until the result is disposed. In no order.</summary>
    public IDisposable Add(Action callback)
    {
        lock (_gate)
        {
            var added = new Listener(this, callback) { Place = _all.Count };
            _all.Add(added);
            _told = null;
            return added;
        }
    }

    /// <summary>Tells everybody, on this thread; <paramref name="failed"/> is given what they throw, and may throw itself.</summary>
    public void Tell(Action<Exception> failed)
    {
        Listener[] all;
        lock (_gate)
        {
            all = _told ??= [.. _all];
        }

        Callback<Listeners>.Tell(all, this, failed);
    }

    // The last one takes its place.
    private void Remove(Listener gone)
    {
        lock (_gate)
        {
            var last = _all[^1];
            (_all[gone.Place], last.Place) = (last, gone.Place);
            _all.RemoveAt(_all.Count - 1);
            _told = null;
        }
    }

    private sealed class Listener(Listeners owner, Action callback) : Callback<Listeners>(_ => callback())
    {
        public int Place { get; set; }

        protected override void Leave() => owner.Remove(this);
    }
}
