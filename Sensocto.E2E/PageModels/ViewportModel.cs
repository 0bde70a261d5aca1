using Microsoft.Playwright;

namespace Sensocto.E2E.PageModels;

/// <summary>Where the grid is scrolled to.</summary>
public sealed class ViewportModel(IPage page)
{
    private ILocator Main => page.GetByRole(AriaRole.Main);

    private Task<double> ScrolledToAsync() => Main.EvaluateAsync<double>("main => main.scrollTop");

    /// <summary>Scrolls to this position as soon as the grid is high enough. The rows around it come a moment later.</summary>
    public Task ScrollToAsync(double y) =>
        page.WaitForFunctionAsync(
            """
            y => {
              const main = document.querySelector('main');
              main.scrollTo(0, y);
              return main.scrollTop === y;
            }
            """,
            y
        );

    /// <summary>Turns the wheel over the tiles until they have moved.</summary>
    public async Task WheelAsync(double y)
    {
        var before = await ScrolledToAsync();
        var box = await Main.BoundingBoxAsync() ?? throw new InvalidOperationException("The page has no box.");
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.WheelAsync(0, (float)y);
        await page.WaitForFunctionAsync("before => document.querySelector('main').scrollTop !== before", before);
    }

    public Task ScrollToEndAsync() => Main.EvaluateAsync("main => main.scrollTo(0, main.scrollHeight)");

    /// <summary>How far the grid scrolls, in CSS pixels, when every tile's contents move down in it.</summary>
    public Task<double> ScrolledByTilesAsync() =>
        Main.EvaluateAsync<double>(
            """
            async main => {
              const before = main.scrollTop;
              for (const tile of document.querySelectorAll('.tile')) {
                tile.prepend(document.createElement('div'));
                tile.firstChild.style.height = '30px';
              }
              for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
              return main.scrollTop - before;
            }
            """
        );

    /// <summary>The names of the tiles that are wholly in the grid's view, in reading order.</summary>
    public Task<string[]> TilesInViewAsync() => TilesWithinAsync("tile.closest('main').getBoundingClientRect()");

    /// <summary>The names of the tiles wholly on the screen, covered or not, in reading order: an alarm strip that appears changes nothing.</summary>
    public Task<string[]> TilesOnScreenAsync() => TilesWithinAsync("{ top: 0, bottom: innerHeight }");

    /// <summary>Hides or shows the page as switching tabs does: headless browsers never hide a page.</summary>
    public Task SetHiddenAsync(bool hidden) =>
        page.EvaluateAsync(
            """
            hidden => {
              const state = hidden ? 'hidden' : 'visible';
              Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
              Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """,
            hidden
        );

    private Task<string[]> TilesWithinAsync(string box) =>
        page.EvaluateAsync<string[]>(
            $$"""
            () => [...document.querySelectorAll('.tile[data-sensor-id]')]
              .filter(tile => {
                const [{ top, bottom }, box] = [tile.getBoundingClientRect(), {{box}}];
                return top >= box.top && bottom <= box.bottom;
              })
              .map(tile => tile.getAttribute('aria-label'))
            """
        );
}
