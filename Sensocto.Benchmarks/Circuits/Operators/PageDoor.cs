using System.Globalization;
using System.Text.Json;
using Sensocto.Benchmarks.Circuits.Blazor;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>The requests that a page makes before it has a circuit. Shared by all operators; thread-safe.</summary>
internal sealed class PageDoor(Uri server) : IDisposable
{
    private const int Connections = 32;
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false }
    )
    {
        BaseAddress = server,
    };

    public async Task<PageMarkup> GetPageAsync(int number, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add(
            "Cookie",
            string.Create(CultureInfo.InvariantCulture, $"sensocto-operator=Operator%20{number}")
        );
        using var answer = await _http.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        return PageMarkup.Parse(await answer.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>The address of a circuit's WebSocket.</summary>
    public Task<string> NegotiateAsync(CancellationToken cancel) => NegotiateAsync("/_blazor", cancel);

    /// <summary>The address of a hub's WebSocket.</summary>
    public async Task<string> NegotiateAsync(string hub, CancellationToken cancel)
    {
        using var answer = await _http.PostAsync(
            new Uri($"{hub}/negotiate?negotiateVersion=1", UriKind.Relative),
            null,
            cancel
        );
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
        var token = json.RootElement.GetProperty("connectionToken").GetString()!;
        return $"{hub}?id={Uri.EscapeDataString(token)}";
    }

    /// <summary>Sends the disconnect beacon of a closing page; a killed page sends none.</summary>
    public async Task SayGoodbyeAsync(string circuit)
    {
        using var form = new MultipartFormDataContent { { new StringContent(circuit), "circuitId" } };
        using var answer = await _http.PostAsync(new Uri("/_blazor/disconnect", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();
}
