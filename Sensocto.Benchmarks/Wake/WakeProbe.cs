using System.Text.Json;
using Microsoft.Playwright;

namespace Sensocto.Benchmarks.Wake;

/// <summary>
/// Scrolls a row into view for the first time, puts the pointer on one of its attributes at once, and has the page record by its own
/// clock when the pointer arrived and what was painted after that.
/// </summary>
internal sealed record WakeProbe(bool WasUnseen, double PaintedMs, double HighMs, double NextMs)
{
    private const float Patience = 10_000;

    // Prepares the first row wholly below the viewport; if there is none yet, scrolls on by a row and returns null.
    private const string Prepare = """
        column => {
          const main = document.querySelector('main');
          const floor = main.getBoundingClientRect().bottom;
          const rows = [...document.querySelectorAll('.tile-row')]
            .filter(row => row.getBoundingClientRect().top > floor);
          const tile = rows[0]?.children[Math.min(column, rows[0].children.length - 1)];
          const row = [...tile?.querySelectorAll('[data-attribute-id]') ?? []].find(each => Number(each.dataset.hz) >= 5);
          if (!row) { main.scrollTop += 132; return null; }
          const wake = window.wake = { times: [] };
          const note = () => {
            if (wake.hovered === undefined) return;
            const now = performance.now() - wake.hovered;
            if (row.dataset.value !== wake.value) { wake.times.push(now); wake.value = row.dataset.value; }
            if (row.dataset.attention === 'high') wake.high ??= now;
          };
          new MutationObserver(note).observe(row, { attributes: true });
          row.addEventListener('pointerover', () => {
            wake.unseen = row.dataset.attention === 'none' && row.dataset.value === '';
            wake.value = row.dataset.value;
            wake.hovered = performance.now();
          }, { once: true });
          main.scrollTop += tile.getBoundingClientRect().bottom - floor + 4;
          const { left, top, width, height } = row.getBoundingClientRect();
          return [left + width / 3, top + height / 2];
        }
        """;

    private const string IsThereMore = """
        () => {
          const floor = document.querySelector('main').getBoundingClientRect().bottom;
          return [...document.querySelectorAll('.tile-row')].some(row => row.getBoundingClientRect().top > floor);
        }
        """;

    private const string Result = """
        () => JSON.stringify({
          wasUnseen: wake.unseen, paintedMs: wake.times[0], highMs: wake.high, nextMs: wake.times[1],
        })
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<WakeProbe>> MeasureAsync(IPage page, int tries)
    {
        var wakes = new List<WakeProbe>();
        while (wakes.Count < tries)
        {
            await page.Mouse.MoveAsync(1, 1);
            if (await page.EvaluateAsync<float[]?>(Prepare, wakes.Count % 4) is not [var x, var y])
            {
                await NextRowAsync(page);
                continue;
            }

            await page.Mouse.MoveAsync(x, y);
            var options = new PageWaitForFunctionOptions { Timeout = Patience };
            await page.WaitForFunctionAsync("() => wake.times.length > 1 && wake.high !== undefined", null, options);
            wakes.Add(JsonSerializer.Deserialize<WakeProbe>(await page.EvaluateAsync<string>(Result), Json)!);
        }

        return wakes;
    }

    // A group is rendered only once it is in view, so the next row may take a moment; after the last group there is none.
    private static async Task NextRowAsync(IPage page)
    {
        var options = new PageWaitForFunctionOptions { Timeout = Patience };
        await page.WaitForFunctionAsync(IsThereMore, null, options);
    }
}
