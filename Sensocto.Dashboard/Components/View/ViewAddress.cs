using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Sensocto.Dashboard.Components.View;

/// <summary>
/// The view that this page's address says, or will say in a moment: followed and changed. One a circuit; used on its dispatcher.
/// </summary>
public sealed class ViewAddress : IDisposable
{
    private readonly NavigationManager _navigation;
    private readonly Underway<GridView> _underway = new();
    private GridView? _current;
    private bool _wasWall;

    /// <summary>Follows the address.</summary>
    public ViewAddress(NavigationManager navigation)
    {
        _navigation = navigation;
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>Another view is current.</summary>
    public event Action? Changed;

    /// <summary>What the address says, once the page has followed.</summary>
    public GridView Current => _current ??= GridViewQuery.Parse(new Uri(_navigation.Uri).Query);

    /// <summary>Whether the page is a wall: the main screen and nothing around it.</summary>
    public bool IsWall => Current.IsKiosk && new Uri(_navigation.Uri).AbsolutePath == "/";

    /// <summary>
    /// Shows another view of the main screen. It takes the place of this one in the browser's history, but for an opened drawer: that one
    /// the back button closes.
    /// </summary>
    public void Go(GridView view)
    {
        if (view != Current)
        {
            var opens = view.Sensor is not null && Current.Sensor is null;
            _underway.Add(view);
            Take(view);
            _navigation.NavigateTo("/" + GridViewQuery.Write(view), replace: !opens);
        }
    }

    /// <summary>Makes the page a wall, on which no drawer is open, or what it was before.</summary>
    public void ToggleWall() => Go(Current with { IsKiosk = !Current.IsKiosk, Sensor = null, Attribute = null });

    /// <inheritdoc />
    public void Dispose() => _navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        var view = GridViewQuery.Parse(new Uri(e.Location).Query);
        if (!_underway.Passes(view))
        {
            // Also where the view is as it was told: on another page it may be a wall, or none.
            Take(view);
        }
    }

    private void Take(GridView view)
    {
        if (Current != view || IsWall != _wasWall)
        {
            (_current, _wasWall) = (view, IsWall);
            Changed?.Invoke();
        }
    }
}
