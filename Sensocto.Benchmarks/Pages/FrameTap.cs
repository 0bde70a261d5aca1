using System.Text.Json;
using Microsoft.Playwright;
using Sensocto.Benchmarks.Wake;

namespace Sensocto.Benchmarks.Pages;

/// <summary>
/// Records in the page what arrives on its link for values: the bytes, and the time from the server's stamp of a frame until the page
/// has painted it, by the same machine's clock.
/// </summary>
internal sealed class FrameTap(IPage page)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The script to add to a page before it is opened.</summary>
    public const string Script = """
        (() => {
          const tap = window.frameTap = { bytes: 0, frames: 0, lags: [] };
          const own = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
          Object.defineProperty(WebSocket.prototype, 'onmessage', {
            ...own,
            set(take) {
              if (!this.url.includes('/live/')) return own.set.call(this, take);
              own.set.call(this, event => {
                const stamp = new DataView(event.data).getFloat64(1, true);
                tap.bytes += event.data.byteLength;
                tap.frames++;
                take.call(this, event);
                // The paint has been requested by now, and happens in this very frame.
                requestAnimationFrame(() => tap.lags.push(Date.now() - stamp));
              });
            },
          });
        })()
        """;

    /// <summary>Clears what has been recorded so far.</summary>
    public Task ResetAsync() => page.EvaluateAsync("() => Object.assign(frameTap, { bytes: 0, frames: 0, lags: [] })");

    public async Task<Taken> ReadAsync()
    {
        var text = await page.EvaluateAsync<string>("() => JSON.stringify(frameTap)");
        return JsonSerializer.Deserialize<Taken>(text, Json)!;
    }

    internal sealed record Taken(long Bytes, int Frames, double[] Lags)
    {
        public Figures Lag => Figures.Of(Lags);
    }
}
