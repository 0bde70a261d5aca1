using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>One attribute on a tile: its data-* attributes (the page's contract), and what an operator reads.</summary>
public sealed class AttributeModel(ILocator row)
{
    private ILocator Rate => row.Locator("[data-part=rate]");

    private ILocator Value => row.Locator("[data-part=value]");

    public Task HoverAsync() => row.HoverAsync();

    public Task TapAsync() => row.TapAsync();

    /// <summary>Neither it nor anything around it was tapped.</summary>
    public async Task IsNotTappedAsync() =>
        Assert.True(await row.EvaluateAsync<bool>("row => row.closest('[data-tapped]') === null"));

    /// <summary>The level shows how many seconds a tap still counts, counting down. Taps again if they ran out before that was seen.</summary>
    public Task CountsDownAsync() =>
        Poll.UntilAsync(
            "fewer seconds are left than before, and something",
            Poll.Longest,
            async () =>
            {
                if (await row.GetAttributeAsync("data-tapped") is null)
                {
                    await TapAsync();
                }

                var first = await FallsFromAsync();
                Assert.InRange(first, 0, 8);
                return first > 0;
            }
        );

    public Task ClickRateAsync() => Rate.ClickAsync();

    /// <summary>The level in the contract, and the operator's word for it.</summary>
    public async Task HasLevelAsync(string level)
    {
        await HasAsync("data-attention", level);
        await Expect(row.Locator(".level-word")).ToHaveTextAsync(level, new() { IgnoreCase = true });
    }

    /// <summary>The state in the contract, and the mark that an operator reads, if the state has one.</summary>
    public async Task HasStateAsync(string state, bool isMarked)
    {
        await HasAsync("data-state", state);
        var mark = row.Locator(".mark[data-state]");
        await (isMarked ? Expect(mark).ToHaveTextAsync(state) : Expect(mark).ToHaveCountAsync(0));
    }

    /// <summary>The mark gives the reason, as its tooltip and its accessible name.</summary>
    public async Task MarkSaysAsync(string reason)
    {
        var mark = row.Locator(".mark[data-state]");
        await Expect(mark).ToHaveAttributeAsync("title", reason);
        await Expect(mark).ToHaveAccessibleNameAsync(new Regex(Regex.Escape(reason), RegexOptions.None, Limit));
    }

    /// <summary>The alarm beside the state, in the contract and as an operator reads it.</summary>
    public async Task HasAlarmAsync(string face, string mark)
    {
        await HasAsync("data-alarm", face);
        await Expect(row.Locator(".mark[data-alarm]")).ToHaveTextAsync(mark);
    }

    public async Task HasWatchersAsync(int count, string shown, string title)
    {
        await HasAsync("data-watchers", count.ToString(CultureInfo.InvariantCulture));
        await Expect(row.Locator(".watchers")).ToHaveTextAsync(shown);
        await Expect(row.Locator(".watchers")).ToHaveAttributeAsync("title", title);
    }

    /// <summary>The painted value, in the contract and on screen.</summary>
    public async Task ShowsAsync(string value)
    {
        await HasAsync("data-value", value);
        await Expect(Value).ToHaveTextAsync(value);
    }

    /// <summary>No value is shown; a note beside it says why or since when.</summary>
    public async Task ShowsNothingAsync(string note)
    {
        await Expect(Value).ToHaveTextAsync("—");
        await Expect(row.Locator(".value-line"))
            .ToHaveAttributeAsync("data-note", new Regex(Regex.Escape(note), RegexOptions.None, Limit));
    }

    /// <summary>Its curve is drawn in this colour.</summary>
    public Task HasCurveAsync(string colour) =>
        Expect(row.Locator("[data-part=spark] path").First).ToHaveCSSAsync("stroke", colour);

    /// <summary>A value is painted, and then another one.</summary>
    public async Task IsMovingAsync()
    {
        await Expect(row).ToHaveAttributeAsync("data-value", new Regex(".", RegexOptions.None, Limit));
        var before = await row.GetAttributeAsync("data-value") ?? "";
        await Expect(row).Not.ToHaveAttributeAsync("data-value", before);
    }

    /// <summary>The next values that are painted: this many, or as many as come within half a minute.</summary>
    public Task<string[]> PaintsAsync(int count) =>
        row.EvaluateAsync<string[]>(
            """
            (row, count) => new Promise(done => {
              const values = [];
              new MutationObserver(() => {
                if (values.at(-1) !== row.dataset.value) values.push(row.dataset.value);
                if (values.length === count) done(values);
              }).observe(row, { attributeFilter: ['data-value'] });
              setTimeout(() => done(values), 30_000);
            })
            """,
            count
        );

    private static TimeSpan Limit => TimeSpan.FromSeconds(1);

    // The first seconds left, or 0 if the tap ends before they fall. The page itself polls, so that a slow machine misses none.
    private Task<int> FallsFromAsync() =>
        row.EvaluateAsync<int>(
            """
            row => new Promise(done => {
              const left = () => +getComputedStyle(row).getPropertyValue('--tap-left');
              const first = left();
              const look = () => {
                if (!row.hasAttribute('data-tapped')) done(0);
                else if (left() > 0 && left() < first) done(first);
                else setTimeout(look, 50);
              };
              look();
            })
            """
        );

    private Task HasAsync(string name, string value) => Expect(row).ToHaveAttributeAsync(name, value);
}
