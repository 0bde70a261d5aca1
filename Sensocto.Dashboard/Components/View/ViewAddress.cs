using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Sensocto.Dashboard.Components.View;

/// <summary>
/// The view in this page's address, or the one it will have in a moment: follows it and changes it. On other pages it is the view that the main screen
/// showed last, and will show again. One per circuit; used on its dispatcher.
/// </summary>
public sealed class ViewAddress : IDisposable
{
    private readonly NavigationManager _navigation;
    private readonly PendingNavigations<GridView?> _pending = new();
    private bool _wasMainScreen;

    /// <summary>Starts following the address.</summary>
    public ViewAddress(NavigationManager navigation)
    {
        _navigation = navigation;
        (Current, _wasMainScreen) = (Said(navigation.Uri) ?? new GridView(), IsMainScreen);
        navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>Raised when the view changes, or the main screen is entered or left.</summary>
    public event Action? Changed;

    /// <summary>The current view; the address follows after a round trip.</summary>
    public GridView Current { get; private set; }

    /// <summary>Whether the page is the main screen.</summary>
    public bool IsMainScreen => new Uri(_navigation.Uri).AbsolutePath == "/";

    /// <summary>Whether the page is a wall: the main screen and nothing around it.</summary>
    public bool IsWall => Current.IsKiosk && IsMainScreen;

    /// <summary>The address of the main screen as it was left.</summary>
    public string Href => HrefOf(Current);

    /// <summary>The address of a view of the main screen.</summary>
    public static string HrefOf(GridView view) => "/" + GridViewQuery.Write(view);

    /// <summary>
    /// Shows another view of the main screen. It replaces the current entry in the browser's history, unless it opens a drawer, so that
    /// the back button closes the drawer.
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

    /// <summary>Turns the page into a wall, without a drawer, or back.</summary>
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

    // Null on other pages.
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
