using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Settings;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Layout;

public sealed class DeskTests : DashboardTestContext
{
    private readonly BunitJSModuleInterop _desk;
    private readonly JSRuntimeInvocationHandler<bool?> _keep;
    private readonly JSRuntimeInvocationHandler _keepPins;

    public DeskTests()
    {
        _desk = SetupPageModule("desk", setup => setup is [DotNetObjectReference<Desk>]);
        _keep = _desk.Setup<bool?>("keepSettings", _ => true).SetResult(true);
        _keepPins = _desk.SetupVoid("keepPins", _ => true).SetVoidResult();
    }

    private OperatorPins Pins => Services.GetRequiredService<OperatorPins>();

    [Fact]
    public async Task A_choice_is_kept_as_text_and_the_document_follows()
    {
        var desk = Show();
        Assert.Empty(_keep.Invocations);
        await desk.InvokeAsync(() =>
            Settings.Change(
                new OperatorSettings
                {
                    Theme = Theme.Dark,
                    Zone = ClockZone.Utc,
                    HasShortcuts = false,
                }
            )
        );
        var kept = Assert.Single(_keep.Invocations).Arguments;
        Assert.Equal(("sensocto-settings", "", "theme=dark&zone=utc&keys=off"), (kept[0], kept[1], kept[2]));
        Assert.Equal("{ theme = dark, zone = utc, shortcuts = False }", kept[3]!.ToString());
        Assert.True(Settings.IsKept);
    }

    [Fact]
    public async Task What_is_kept_is_the_difference_to_what_the_page_came_with_or_kept_last()
    {
        var desk = Show();
        _keep.SetResult(false);
        foreach (var theme in new[] { Theme.Dark, Theme.Light, Theme.System })
        {
            await desk.InvokeAsync(() => Settings.Change(new OperatorSettings { Theme = theme }));
        }

        Assert.Equal(
            [("", "theme=dark"), ("theme=dark", "theme=light"), ("theme=light", "")],
            _keep.Invocations.Select(i => ((string)i.Arguments[1]!, (string)i.Arguments[2]!))
        );
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_is_noted_and_the_choice_holds()
    {
        var desk = Show();
        _keep.SetResult(false);
        await desk.InvokeAsync(() => Settings.Change(new OperatorSettings { Theme = Theme.Dark }));
        Assert.Equal((false, Theme.Dark), (Settings.IsKept, Settings.Current.Theme));
    }

    [Fact]
    public void What_an_earlier_visit_pinned_is_pinned_again_but_for_what_is_no_id()
    {
        var attribute = Engine.Add(new FakeFeed("a"));
        Show("a", "", new string('x', 129));
        Assert.Equal(["a"], Pins.Sensors.Select(s => s.Value));
        Assert.Equal(AttentionLevel.High, attribute.Cell.Level);
        Assert.Empty(_keepPins.Invocations);
    }

    [Fact]
    public void A_pin_made_before_those_of_the_earlier_visit_are_read_is_kept_with_them()
    {
        Engine.Add(new FakeFeed("a"));
        Pins.Toggle(new("a"));
        Show("b");
        Assert.Equal(["b", "a"], (IEnumerable<string>)Assert.Single(_keepPins.Invocations).Arguments[1]!);
    }

    [Fact]
    public async Task Pins_are_kept_as_they_change()
    {
        Engine.Add(new FakeFeed("a"));
        var desk = Show();
        await desk.InvokeAsync(() => Pins.Toggle(new("a")));
        await desk.InvokeAsync(() => Pins.Toggle(new("a")));
        Assert.Equal(
            [("", "a"), ("a", "")],
            _keepPins.Invocations.Select(i => (Ids(i.Arguments[0]), Ids(i.Arguments[1])))
        );
    }

    [Fact]
    public async Task What_the_device_says_reaches_the_profile_and_the_theme()
    {
        var desk = Show();
        await desk.InvokeAsync(() => desk.Instance.ReportDevice(0.2, false, false, true, 4, 3));
        Assert.Equal((AttentionLevel.Medium, true), (Profile.BatteryCap, Settings.IsDark));
    }

    [Fact]
    public async Task What_no_device_says_changes_nothing_and_is_a_violation()
    {
        var desk = Show();
        await desk.InvokeAsync(() => desk.Instance.ReportDevice(double.NaN, true, true, true, -4, 3));
        Assert.Equal((null, false), (Profile.Device.Battery, Settings.IsDark));
        Assert.Equal(1, Bench.Circuits.ViolationsOf(Violation.UnsoundReport));
    }

    [Fact]
    public async Task What_a_link_drop_swallows_is_kept_when_the_page_is_back_and_what_was_kept_is_not_kept_again()
    {
        Engine.Add(new FakeFeed("a"));
        var desk = Show();
        var lost = new TaskCanceledException();
        _desk.Setup<bool?>("keepSettings", _ => true).SetException(lost);
        _desk.SetupVoid("keepPins", _ => true).SetException(lost);
        await desk.InvokeAsync(() => Settings.Change(new OperatorSettings { Theme = Theme.Dark }));
        await desk.InvokeAsync(() => Pins.Toggle(new("a")));
        Circuit.Down();
        var keep = _desk.Setup<bool?>("keepSettings", _ => true).SetResult(true);
        var keepPins = _desk.SetupVoid("keepPins", _ => true).SetVoidResult();
        Circuit.Up();
        Circuit.Down();
        Circuit.Up();
        Assert.Equal(["", "theme=dark"], Assert.Single(keep.Invocations).Arguments.Skip(1).Take(2));
        Assert.Equal(["", "a"], Assert.Single(keepPins.Invocations).Arguments.Select(Ids));
    }

    [Fact]
    public void Pins_that_could_not_be_read_are_when_the_page_is_back()
    {
        Engine.Add(new FakeFeed("a"));
        _desk.Setup<string[]>("readPins").SetException(new TaskCanceledException());
        Render<Desk>();
        Circuit.Down();
        _desk.Setup<string[]>("readPins").SetResult(["a"]);
        Circuit.Up();
        Assert.Equal(["a"], Pins.Sensors.Select(s => s.Value));
        Assert.Empty(_keepPins.Invocations);
    }

    [Fact]
    public async Task Left_it_keeps_nothing_more()
    {
        Show();
        await DisposeComponentsAsync();
        Settings.Change(new OperatorSettings { Theme = Theme.Dark });
        Assert.Single(_desk.Invocations["dispose"]);
        Assert.Empty(_keep.Invocations);
    }

    private static string Ids(object? argument) => string.Join(' ', (IEnumerable<string>)argument!);

    private IRenderedComponent<Desk> Show(params string[] pins)
    {
        _desk.Setup<string[]>("readPins").SetResult(pins);
        return Render<Desk>();
    }
}
