using System.Text.Json;
using Microsoft.Playwright;

namespace Sensocto.E2E.PageModels;

/// <summary>
/// Flings the grid as a hand on a touch pad does: fast, slower, then fast again further down. In every animation frame it looks at the middle of
/// the viewport, in each column, for a tile or a group's head; what is not rendered yet is a skeleton, drawn by CSS. It looks at more height than the gaps between tiles have.
/// </summary>
public sealed class FlingModel(IPage page)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="pixels">How far to scroll, with a push every second.</param>
    /// <param name="pixelsPerSecond">The speed right after a push; it halves every 350 ms.</param>
    public async Task<Fling> DownAsync(double pixels, double pixelsPerSecond)
    {
        var text = await page.EvaluateAsync<string>(Script, new { pixels, pixelsPerSecond });
        return JsonSerializer.Deserialize<Fling>(text, Json)!;
    }

    private const string Script = """
        ({ pixels, pixelsPerSecond }) => new Promise(done => {
          const main = document.querySelector('main');
          const box = main.getBoundingClientRect();
          const halfLifeMs = 350;
          const pushMs = 1000;
          const reach = 20;
          const result = {
            frames: 0, longestSkeletonMs: 0, longestFrameMs: 0, pixels: 0, mostTiles: 0, tilesInView: 0,
          };
          let began = 0, last = 0, skeleton = 0, at = main.scrollTop;
          const isTile = element => element?.closest('.tile:not(.skeleton), .group-head');
          const row = [...document.querySelector('.tile-row').children].map(tile => tile.getBoundingClientRect());
          result.tilesInView = row.length * Math.ceil(box.height / row[0].height);
          const points = row.flatMap(({ left, width }) => [-reach, 0, reach].map(dy => [left + width / 2, dy]));
          const frame = now => {
            if (!began) began = last = now;
            const step = now - last;
            last = now;
            result.frames++;
            result.longestFrameMs = Math.max(result.longestFrameMs, step);
            const seen = points.map(([x, dy]) => document.elementFromPoint(x, box.top + box.height / 2 + dy));
            // A short last row of a group leaves its right columns empty: one filled column is enough.
            const filled = seen.some(isTile);
            skeleton = filled ? 0 : skeleton + step;
            result.longestSkeletonMs = Math.max(result.longestSkeletonMs, skeleton);
            const since = (now - began) % pushMs;
            // A frame that a busy machine holds up is no reason to leap.
            at += pixelsPerSecond * 0.5 ** (since / halfLifeMs) * Math.min(step, 50) / 1000;
            main.scrollTop = at;
            result.mostTiles = Math.max(result.mostTiles, document.querySelectorAll('.tile').length);
            result.pixels = main.scrollTop;
            if (result.pixels < pixels) requestAnimationFrame(frame);
            else done(JSON.stringify(result));
          };
          requestAnimationFrame(frame);
        })
        """;

    /// <summary>What was seen on the way.</summary>
    public sealed record Fling(
        int Frames,
        double LongestSkeletonMs,
        double LongestFrameMs,
        double Pixels,
        int MostTiles,
        int TilesInView
    );
}
