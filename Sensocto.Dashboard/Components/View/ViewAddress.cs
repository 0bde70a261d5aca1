using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Sensocto.Dashboard.Components.View;

/// <summary>
/// The view that this page's address says, or will say in a moment: followed and changed. On a page beside the main screen it is what the main screen
/// showed last, and will again. One a circuit; used on its dispatcher.
/// </summary>
public sealed class ViewAddress : IDisposable
{
    private readonly NavigationManager _navigation;
    private readonly PendingNavigations<GridView?> _pending = new();
    private bool _wasMainScreen;

    /// <summary>Follows the address.</summary>
    public ViewAddress(NavigationManager navigation)
    {
        _navigation = navigation;
        (Current, _wasMainScreen) = (Said(navigation.Uri) ?? new GridView(), IsMainScreen);
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>Another view is current, or the main screen is entered or left.</summary>
    public event Action? Changed;

    /// <summary>What the address says, once the page has followed.</summary>
    public GridView Current { get; private set; }

    /// <summary>Whether the page is the main screen.</summary>
    public bool IsMainScreen => new Uri(_navigation.Uri).AbsolutePath == "/";

    /// <summary>Whether the page is a wall: the main screen and nothing around it.</summary>
    public bool IsWall => Current.IsKiosk && IsMainScreen;

    /// <summary>Where the main screen is, as it was left.</summary>
    public string Href => HrefOf(Current);

    /// <summary>Where the main screen shows a view.</summary>
    public static string HrefOf(GridView view) => "/" + GridViewQuery.Write(view);

    /// <summary>
    /// Shows another view of the main screen. It takes the place of this one in the browser's history, but for an opened drawer: that one
    /// the back button closes.
    /// </summary>
    public void Go(GridView view)
    {
        if (view != Current || !IsMainScreen)
        {
            var opens = view.Sensor is not null && Current.Sensor is null;
            _pending.Add(view);
            Take(view);
            _navigation.NavigateTo(HrefOf(view), replace: !opens);
        }
    }

    /// <summary>Makes the page a wall, on which no drawer is open, or what it was before.</summary>
    public void ToggleWall() => Go(Current with { IsKiosk = !IsWall, Sensor = null, Attribute = null });

    /// <inheritdoc />
    public void Dispose() => _navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        var view = Said(e.Location);
        if (!_pending.Passes(view))
        {
            Take(view ?? Current);
        }
    }

    // Null on another page.
    private static GridView? Said(string address) =>
        new Uri(address) is { AbsolutePath: "/" } uri ? GridViewQuery.Parse(uri.Query) : null;

    private void Take(GridView view)
    {
        if (Current != view || IsMainScreen != _wasMainScreen)
        {
            (Current, _wasMainScreen) = (view, IsMainScreen);
            Changed?.Invoke();
        }
    }
}
