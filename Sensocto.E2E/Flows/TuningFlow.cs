using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard.Tuning;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>An operator tunes the page's own profile and everybody's pace.</summary>
[Collection(PlantDashboard.Name)]
public sealed class TuningFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_profile_of_ones_own_is_checked_and_survives_and_a_pace_is_for_everybody()
    {
        var page = await VisitAsync("/tuning", "Ada");
        var tuning = page.Tuning;
        await tuning.IsMeasuredAsync();
        await tuning.FillAsync("custom-max", "20");
        await tuning.SaysAsync("The longest debounce must not be below the shortest.");
        await tuning.FillAsync("custom-max", "400");
        await tuning.PressAsync("Apply");
        await tuning.HoldsAsync("Custom");
        await page.ReloadAsync();
        await tuning.HoldsAsync("Custom");

        var pacing = dashboard.Services.GetRequiredService<PacingControl>();
        try
        {
            await tuning.FillFactorAsync("Low", "5");
            await tuning.PressAsync("Apply to everybody");
            await tuning.WindowIsAsync("low", "2,500 ms · 1 per 2.5 s");
            await tuning.AuditSaysAsync("Ada Low × 4 → 5");
            await page.PictureAsync("tuning");
            await tuning.PressAsync("Load configured values");
            await tuning.PressAsync("Apply to everybody");
            await tuning.WindowIsAsync("low", "2,000 ms · 1 per 2 s");
        }
        finally
        {
            // The other flows need the configured pace, however this one ends.
            pacing.Apply(pacing.Configured, nameof(TuningFlow));
        }
    }
}
