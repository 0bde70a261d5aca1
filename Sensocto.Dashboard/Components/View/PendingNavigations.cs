namespace Sensocto.Dashboard.Components.View;

/// <summary>
/// The places that a page was sent to and has not confirmed yet. Each navigation takes a round trip, and the page confirms them in order. Bounded by what an operator does
/// in that time. Used on the circuit's dispatcher.
/// </summary>
internal sealed class PendingNavigations<T>
{
    private readonly Queue<T> _places = new();

    /// <summary>Records that the page is sent to a place.</summary>
    public void Add(T place) => _places.Enqueue(place);

    /// <summary>Takes the page's location. True if it has already been sent further. A location it was not sent to is its own navigation, and cancels the pending ones.</summary>
    public bool Passes(T place)
    {
        if (!_places.Contains(place))
        {
            _places.Clear();
            return false;
        }

        while (!EqualityComparer<T>.Default.Equals(_places.Dequeue(), place)) { }

        return _places.Count > 0;
    }
}
