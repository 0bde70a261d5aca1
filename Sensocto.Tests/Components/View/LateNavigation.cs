using Microsoft.AspNetCore.Components;

namespace Sensocto.Tests.Components.View;

/// <summary>As on a circuit: the page is told where to go, and the address is another when it says so.</summary>
internal sealed class LateNavigation : NavigationManager
{
    private readonly Queue<string> _sent = new();

    public LateNavigation(string uri = "/") => Initialize("http://localhost/", "http://localhost" + uri);

    /// <summary>The page has gone where it was sent first of what it has not said.</summary>
    public void Arrive() => GoByItself(_sent.Dequeue());

    /// <summary>The page went somewhere that nobody sent it.</summary>
    public void GoByItself(string uri)
    {
        Uri = ToAbsoluteUri(uri).AbsoluteUri;
        NotifyLocationChanged(isInterceptedLink: false);
    }

    protected override void NavigateToCore(string uri, NavigationOptions options) => _sent.Enqueue(uri);
}
