using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Benchmarks.Pages;

/// <summary>How soon a hidden tab is back to its former state when shown again, after the server was restarted and no longer knows its circuit.</summary>
/// <param name="LiveMs">Until the page is marked live.</param>
/// <param name="AllMs">Until every value in view is there, at the operator's former scroll position.</param>
internal sealed record Forgotten(double LiveMs, double AllMs)
{
    private const double ScrolledTo = 600;

    /// <param name="page">A page opened through the link, which is up.</param>
    /// <param name="link">The proxy between page and server.</param>
    /// <param name="restart">Restarts the server; completes when it is ready again.</param>
    public static async Task<Forgotten> MeasureAsync(IPage page, LinkProxy link, Func<Task> restart)
    {
        await page.EvaluateAsync(ScrollTo, ScrolledTo);
        await page.WaitForFunctionAsync(IsWhole, ScrolledTo);
        await page.EvaluateAsync(BackFromLunch.SetHidden, true);
        link.CutAndRefuse();
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.link === 'reconnecting'");
        await restart();
        link.Heal();
        var shown = TimeProvider.System.GetTimestamp();
        await page.EvaluateAsync(BackFromLunch.SetHidden, false);
        await page.WaitForFunctionAsync(IsLive);
        var live = TimeProvider.System.GetElapsedTime(shown);
        await page.WaitForFunctionAsync(IsWhole, ScrolledTo);
        return new Forgotten(live.TotalMilliseconds, TimeProvider.System.GetElapsedTime(shown).TotalMilliseconds);
    }

    private const string ScrollTo = "top => { document.querySelector('main').scrollTop = top; }";
    private const string IsLive =
        "() => document.documentElement.dataset.link === 'live' && document.documentElement.dataset.live === 'true'";

    private const string IsWhole = """
        top => {
          const main = document.querySelector('main');
          // The alarm strip may come or go; the tiles stay where they are on the screen.
          if (!main || Math.abs(main.scrollTop - top) > 60 || document.documentElement.dataset.live !== 'true') return false;
          const { top: above, bottom: below } = main.getBoundingClientRect();
          const rows = [...document.querySelectorAll('.tile [data-attribute-id]')].filter(row => {
            const box = row.getBoundingClientRect();
            return box.top >= above && box.bottom <= below;
          });
          return rows.length > 12 && rows.every(row => row.dataset.value);
        }
        """;
}
