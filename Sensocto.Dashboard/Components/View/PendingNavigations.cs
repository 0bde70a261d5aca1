namespace Sensocto.Dashboard.Components.View;

/// <summary>
/// Where a page was sent and has not yet said that it is: each takes a round trip, and it says so one after the other. Bounded by what an operator does
/// in that time. Used on the circuit's dispatcher.
/// </summary>
internal sealed class PendingNavigations<T>
{
    private readonly Queue<T> _places = new();

    /// <summary>The page is sent somewhere.</summary>
    public void Add(T place) => _places.Enqueue(place);

    /// <summary>The page says where it is; true where it is sent further already. Somewhere else it went by itself, and that counts.</summary>
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
