using Sensocto.Core.Telling;

namespace Sensocto.Core.Attention;

/// <summary>
/// Subscribers in an immutable array that is replaced on change, so notifying takes no lock and allocates nothing. A subscriber that
/// throws is reported and does not keep the others from being called. Bounded by the subscriptions that are not yet disposed.
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
            subscription.Tell(change, failed);
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

    private sealed class Subscription(SubscriberList<T> owner, Action<T> callback) : Callback<T>(callback)
    {
        protected override void Leave() => owner.Replace(Without);

        private Subscription[] Without(Subscription[] all)
        {
            var at = Array.IndexOf(all, this);
            return [.. all.AsSpan(0, at), .. all.AsSpan(at + 1)];
        }
    }
}
