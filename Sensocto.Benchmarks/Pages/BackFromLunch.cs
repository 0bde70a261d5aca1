using System.Text.Json;
using Microsoft.Playwright;

namespace Sensocto.Benchmarks.Pages;

/// <summary>How soon a tab that was hidden paints current values once it is shown, and in how many frames and bytes.</summary>
internal sealed record BackFromLunch(double FirstMs, double AllMs, int Frames, long Bytes, int FramesWhileHidden)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<BackFromLunch> MeasureAsync(IPage page, TimeSpan away)
    {
        await page.EvaluateAsync(SetHidden, true);
        var tap = new FrameTap(page);
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        await tap.ResetAsync();
        await Task.Delay(away, TimeProvider.System);
        var meanwhile = (await tap.ReadAsync()).Frames;
        await tap.ResetAsync();
        var text = await page.EvaluateAsync<string>(Show);
        return JsonSerializer.Deserialize<BackFromLunch>(text, Json)! with { FramesWhileHidden = meanwhile };
    }

    // A headless page is never hidden on its own.
    internal const string SetHidden = """
        hidden => {
          const state = hidden ? 'hidden' : 'visible';
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """;

    private const string Show = $$"""
        () => new Promise(done => {
          const values = [...document.querySelectorAll('[data-value]:not([data-value=""])')];
          const waiting = new Set(values);
          const began = performance.now();
          const result = { firstMs: 0 };
          const changes = new MutationObserver(records => {
            for (const { target } of records) waiting.delete(target);
            result.firstMs ||= performance.now() - began;
            if (waiting.size > 0) return;
            changes.disconnect();
            done(JSON.stringify({ ...result, allMs: performance.now() - began, frames: frameTap.frames, bytes: frameTap.bytes }));
          });
          for (const value of values) changes.observe(value, { attributes: true, attributeFilter: ['data-value'] });
          ({{SetHidden}})(false);
        })
        """;
}
