using Microsoft.AspNetCore.Components;

namespace Sensocto.Tests.Components.View;

/// <summary>As on a circuit: the address changes only when the page says that it went where it was sent.</summary>
internal sealed class LateNavigation : NavigationManager
{
    private readonly Queue<string> _sent = new();

    public LateNavigation(string uri = "/") => Initialize("http://localhost/", "http://localhost" + uri);

    /// <summary>The page arrives at the first destination still outstanding.</summary>
    public void Arrive() => GoByItself(_sent.Dequeue());

    /// <summary>The page goes where nobody sent it.</summary>
    public void GoByItself(string uri)
    {
        Uri = ToAbsoluteUri(uri).AbsoluteUri;
        NotifyLocationChanged(isInterceptedLink: false);
    }

    protected override void NavigateToCore(string uri, NavigationOptions options) => _sent.Enqueue(uri);
}
