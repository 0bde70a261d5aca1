namespace Sensocto.Core.Attention;

/// <summary>
/// Subscribers as an immutable array that is replaced on change: telling takes no lock and allocates nothing. A subscriber that
/// throws is reported and does not keep the others from hearing. Bounded by the subscriptions their owners hold and dispose.
/// </summary>
internal sealed class SubscriberList<T>
{
    private Subscription[] _all = [];

    public bool IsEmpty => Volatile.Read(ref _all).Length == 0;

    public IDisposable Add(Action<T> callback)
    {
        var added = new Subscription(this, callback);
        Replace(all => [.. all, added]);
        return added;
    }

    public void Tell(in T change, Action<Exception> failed)
    {
        foreach (var subscription in Volatile.Read(ref _all))
        {
            try
            {
                subscription.Tell(change);
            }
#pragma warning disable CA1031 // A subscriber's mistake must not stop the tracker.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failed(e);
            }
        }
    }

    private void Replace(Func<Subscription[], Subscription[]> change)
    {
        Subscription[] before;
        do
        {
            before = Volatile.Read(ref _all);
        } while (Interlocked.CompareExchange(ref _all, change(before), before) != before);
    }

    private sealed class Subscription(SubscriberList<T> owner, Action<T> callback) : IDisposable
    {
        private Action<T>? _callback = callback;

        public void Tell(in T change) => Volatile.Read(ref _callback)?.Invoke(change);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _callback, null) is not null)
            {
                owner.Replace(Without);
            }
        }

        private Subscription[] Without(Subscription[] all)
        {
            var at = Array.IndexOf(all, this);
            return [.. all.AsSpan(0, at), .. all.AsSpan(at + 1)];
        }
    }
}
