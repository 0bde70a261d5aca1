using Microsoft.Playwright;

namespace Sensocto.Benchmarks.Pages;

/// <summary>
/// The floor for a page: the same tiles with the same styles in a separate document, without the dashboard, its circuit or any script but the few
/// lines here. No dashboard with such tiles can cost the browser less on this machine.
/// </summary>
internal sealed class StillPage : IAsyncDisposable
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);
    private readonly IPage _page;

    private StillPage(IPage page) => _page = page;

    /// <summary>Copies what a page shows, and closes the page itself.</summary>
    public static async Task<StillPage> InPlaceOfAsync(IPage live)
    {
        var html = await live.EvaluateAsync<string>(Copy);
        var page = await live.Context.NewPageAsync();
        await live.CloseAsync();
        await page.SetContentAsync(html);
        return new StillPage(page);
    }

    /// <summary>Changes every value ten times a second. Returns the share of the main thread that it takes, in percent.</summary>
    public async Task<double> ChangeValuesAsync(TimeSpan span)
    {
        await _page.EvaluateAsync(ChangeValues);
        var metrics = await PageMetrics.OfAsync(_page);
        await Task.Delay(Warm, TimeProvider.System);
        var (began, worked) = (TimeProvider.System.GetTimestamp(), await metrics.MainThreadSecondsAsync());
        await Task.Delay(span, TimeProvider.System);
        worked = await metrics.MainThreadSecondsAsync() - worked;
        return 100 * worked / TimeProvider.System.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Scrolls to and fro over a few screens of tiles that all exist from the start. Returns the frame times in ms, shortest first.</summary>
    public async Task<double[]> FlingAsync(double pixelsPerSecond)
    {
        await Task.Delay(Warm, TimeProvider.System);
        return await _page.EvaluateAsync<double[]>(Fling, pixelsPerSecond);
    }

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    private const string Copy = """
        async () => {
          const links = [...document.querySelectorAll('link[rel=stylesheet]')];
          const linked = await Promise.all(links.map(async ({ href }) => (await fetch(href)).text()));
          const written = [...document.querySelectorAll('style')].map(style => style.textContent);
          const root = document.documentElement.cloneNode(true);
          for (const element of root.querySelectorAll('script, link, style')) element.remove();
          root.querySelector('head').innerHTML = `<style>${[...linked, ...written].join('\n')}</style>`;
          return `<!doctype html>${root.outerHTML}`;
        }
        """;

    private const string ChangeValues = """
        () => {
          const texts = [...document.querySelectorAll('[data-part=value]')].map(element => {
            element.replaceChildren('8.00');
            return element.firstChild;
          });
          let step = 0;
          setInterval(() => requestAnimationFrame(() => {
            step++;
            texts.forEach((text, index) => { text.data = (8 + (step * 7 + index * 13) % 97 / 100).toFixed(2); });
          }), 100);
        }
        """;

    private const string Fling = """
        pixelsPerSecond => new Promise(done => {
          const [reach, spanMs] = [4000, 5000];
          const main = document.querySelector('main');
          const shown = [...document.querySelectorAll('.rows-shown')].at(-1);
          const rows = [...shown.children];
          const height = rows[0].offsetHeight;
          while (shown.children.length * height < reach + main.clientHeight) shown.append(rows[shown.children.length % rows.length].cloneNode(true));
          Object.assign(shown.style, { position: 'static' });
          shown.parentElement.style.height = `${shown.children.length * height}px`;
          const frames = [];
          let began = 0, last = 0;
          const frame = now => {
            if (began) frames.push(now - last);
            began ||= now;
            last = now;
            const way = (now - began) * pixelsPerSecond / 1000 % (2 * reach);
            main.scrollTop = way < reach ? way : 2 * reach - way;
            if (now - began < spanMs) requestAnimationFrame(frame);
            else done(frames.sort((a, b) => a - b));
          };
          requestAnimationFrame(frame);
        })
        """;
}
