using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Dashboard.Components.Tuning;
using Sensocto.Dashboard.Tuning;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Tuning;

public sealed class PacingFormTests : DashboardTestContext
{
    private PacingControl Pacing => Services.GetRequiredService<PacingControl>();

    [Fact]
    public void Each_level_shows_what_it_gets_now_and_follows()
    {
        var attribute = Engine.Add(new FakeFeed("a"));
        var form = Show(mayPace: false);
        Assert.Equal(
            ["100 ms · 10 Hz", "200 ms · 5 Hz", "2,000 ms · 1 per 2 s", "5,000 ms · 1 per 5 s"],
            Windows(form)
        );
        Engine.Look(attribute, Interest.Hover);
        Engine.Load.Level = LoadLevel.High;
        Run(2_100);
        Assert.Equal(
            ["300 ms · 3.3 Hz", "500 ms · 2 Hz", "6,000 ms · 1 per 6 s", "15,000 ms · 1 per 15 s"],
            Windows(form)
        );
        Assert.Equal("High, windows × 3", form.Find("[data-part=load-fact]").TextContent);
        Assert.Equal(["1", "0", "0", "0"], form.FindAll("[data-part=attributes]").Select(a => a.TextContent));
    }

    [Fact]
    public void Who_may_not_sees_the_figures_and_no_way_to_change_them()
    {
        var form = Show(mayPace: false);
        Assert.True(form.Find("fieldset").HasAttribute("disabled"));
        Assert.Empty(form.FindAll("button"));
        Assert.Contains("operator", form.Find("[data-part=no-right]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_for_everybody_and_stands_in_the_audit()
    {
        var form = Show(mayPace: true);
        var colleagues = Render<PacingForm>();
        Assert.NotEmpty(form.FindAll("[data-part=no-changes]"));
        form.Find("tr[data-level=medium] [data-part=factor]").Input("0.8");
        Assert.Equal(0.4, Pacing.Law.Medium.Multiplier);
        form.Find("[data-part=apply-pacing]").Click();
        Assert.Equal(0.8, Pacing.Law.Medium.Multiplier);
        Assert.EndsWith(
            " Ada Medium × 0.4 → 0.8",
            form.Find("[data-part=audit] li").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("400 ms · 2.5 Hz", Windows(form).ElementAt(1));
        Assert.Single(colleagues.FindAll("[data-part=audit] li"));
    }

    [Fact]
    public void What_is_as_it_holds_can_be_neither_applied_nor_reverted()
    {
        var form = Show(mayPace: true);
        bool IsDead(string part) => form.Find($"[data-part={part}]").GetAttribute("aria-disabled") == "true";
        Assert.True(IsDead("apply-pacing") && IsDead("revert-pacing"));
        form.Find("[data-part=apply-pacing]").Click();
        Assert.Empty(Pacing.Changes);
        form.Find("[data-part=base-window]").Input("0");
        Assert.False(IsDead("apply-pacing") || IsDead("revert-pacing"));
        form.Find("[data-part=apply-pacing]").Click();
        Assert.NotEmpty(form.FindAll("[data-part=pacing-fault]"));
        form.Find("[data-part=base-window]").Input("500");
        Assert.True(IsDead("apply-pacing") && IsDead("revert-pacing"));
        Assert.Empty(form.FindAll("[data-part=pacing-fault]"));
    }

    [Fact]
    public void What_is_out_of_bounds_is_said_and_does_not_hold()
    {
        var form = Show(mayPace: true);
        form.Find("tr[data-level=high] [data-part=max]").Input("5");
        form.Find("[data-part=base-window]").Input("99999999999");
        form.Find("[data-part=apply-pacing]").Click();
        var faults = form.FindAll("[data-part=pacing-fault]").Select(f => f.TextContent).ToList();
        Assert.Equal(2, faults.Count);
        Assert.Contains(faults, f => f.Contains("Sensocto:Pacing:BaseWindow", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("Sensocto:Pacing:High:MaxMs", StringComparison.Ordinal));
        Assert.Empty(Pacing.Changes);

        form.Find("[data-part=revert-pacing]").Click();
        Assert.Empty(form.FindAll("[data-part=pacing-fault]"));
        Assert.Equal("500", form.Find("tr[data-level=high] [data-part=max]").GetAttribute("value"));
    }

    [Fact]
    public void As_configured_is_a_change_like_any_other()
    {
        var law = new PacingOptions { BaseWindow = TimeSpan.FromSeconds(2) };
        Pacing.Apply(law, "Ben");
        var form = Show(mayPace: true);
        form.Find("[data-part=configured]").Click();
        form.Find("[data-part=apply-pacing]").Click();
        Assert.Equal(
            ["Ada: base window 2,000 → 500 ms", "Ben: base window 500 → 2,000 ms"],
            Pacing.Changes.Select(c => $"{c.Operator}: {c.What}")
        );
    }

    [Fact]
    public void What_another_operator_changes_is_shown_at_once_and_not_overwritten()
    {
        var form = Show(mayPace: true);
        Pacing.Apply(new PacingOptions { BaseWindow = TimeSpan.FromSeconds(2) }, "Ben");
        Assert.Equal("2000", form.Find("[data-part=base-window]").GetAttribute("value"));
        form.Find("tr[data-level=medium] [data-part=factor]").Input("0.8");
        form.Find("[data-part=apply-pacing]").Click();
        Assert.Equal((2_000, 0.8), (Pacing.Law.BaseWindow.TotalMilliseconds, Pacing.Law.Medium.Multiplier));
        Assert.Empty(form.FindAll("[data-part=pacing-overtaken]"));
    }

    [Fact]
    public void Where_something_is_typed_it_is_kept_and_another_operators_change_is_said()
    {
        var form = Show(mayPace: true);
        form.Find("tr[data-level=medium] [data-part=factor]").Input("0.8");
        Pacing.Apply(new PacingOptions { BaseWindow = TimeSpan.FromSeconds(2) }, "Ben");
        Assert.Equal("0.8", form.Find("tr[data-level=medium] [data-part=factor]").GetAttribute("value"));
        Assert.Single(form.FindAll("[data-part=pacing-overtaken]"));
        form.Find("[data-part=revert-pacing]").Click();
        Assert.Equal("2000", form.Find("[data-part=base-window]").GetAttribute("value"));
        Assert.Empty(form.FindAll("[data-part=pacing-overtaken]"));
    }

    private IRenderedComponent<PacingForm> Show(bool mayPace)
    {
        Services.GetRequiredService<PacingRights>().Restore(mayPace);
        return Render<PacingForm>();
    }

    private static IEnumerable<string> Windows(IRenderedComponent<PacingForm> form) =>
        form.FindAll("[data-part=window-now]").Select(w => w.TextContent);
}
