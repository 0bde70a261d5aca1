using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The alarm strip, and the page with all alarms.</summary>
public sealed class AlarmsModel(IPage page)
{
    private ILocator Strip => page.Locator("[data-part=alarm-strip]");

    /// <summary>The alarm of a sensor in the strip.</summary>
    public AlarmLineModel Line(string sensor) => new(LineIn(Strip, sensor));

    /// <summary>Shows all lines, not only the first.</summary>
    public async Task OpenStripAsync()
    {
        await Strip.Locator("[data-part=more-lines]").ClickAsync();
        await Expect(Strip).ToHaveAttributeAsync("data-open", "true");
    }

    /// <summary>The alarm of a sensor on the page with all alarms.</summary>
    public AlarmLineModel Listed(string sensor) => new(LineIn(page.Locator("main"), sensor));

    /// <summary>Makes the page note when it first shows a sensor's alarm in the strip, by the machine's clock, which is the server's too.</summary>
    public async Task<IJSHandle> ArmAsync(string sensor) =>
        await page.EvaluateHandleAsync(
            """
            (sensor) => {
              const seen = { at: null };
              const look = () => {
                const lines = document.querySelectorAll('[data-part=alarm-strip] .alarm-line');
                if ([...lines].some((line) => line.dataset.alarmSensor === sensor)) seen.at ??= Date.now();
              };
              new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
              look();
              return seen;
            }
            """,
            sensor
        );

    /// <summary>How long after <paramref name="since"/> it was shown.</summary>
    public async Task<TimeSpan> ShownAfterAsync(IJSHandle armed, DateTimeOffset since)
    {
        await page.WaitForFunctionAsync("(seen) => seen.at !== null", armed);
        var at = await armed.EvaluateAsync<double>("(seen) => seen.at");
        return DateTimeOffset.FromUnixTimeMilliseconds((long)at) - since;
    }

    public Task StripIsShownAsync() => Expect(Strip).ToBeVisibleAsync();

    public Task AnnouncesAsync(string text) =>
        Expect(page.Locator("[data-part=announcement]")).ToContainTextAsync(text);

    private static ILocator LineIn(ILocator part, string sensor) =>
        part.Locator($".alarm-line[data-alarm-sensor='{sensor}']");
}
