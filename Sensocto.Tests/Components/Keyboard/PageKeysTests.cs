using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Dashboard.Components.Keyboard;
using Sensocto.Dashboard.Settings;
using Sensocto.Tests.Components.Alarms;

namespace Sensocto.Tests.Components.Keyboard;

public sealed class PageKeysTests : DashboardTestContext
{
    private readonly BunitJSModuleInterop _module;
    private readonly IRenderedComponent<PageKeys> _keys;

    public PageKeysTests()
    {
        _module = SetupPageModule("keys", setup => setup is [DotNetObjectReference<PageKeys>, _]);
        _module.SetupVoid("dispose").SetVoidResult();
        _keys = Render<PageKeys>();
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_page_is_given_every_single_key_with_its_command()
    {
        var bindings = Assert.IsType<IReadOnlyDictionary<string, string>>(
            Assert.Single(StartsOf("keys"))[1],
            exactMatch: false
        );
        Assert.Equal(KeyMap.Shortcuts.Count, bindings.Count);
        Assert.Equal("next-alarm", bindings["shift+a"]);
    }

    [Fact]
    public void The_help_names_every_key()
    {
        var shown = _keys.FindAll("dialog kbd").Select(k => k.TextContent);
        var all = KeyMap.Moving.Concat(KeyMap.Shortcuts).Select(k => k.Shown).Where(s => s.Length > 0);
        Assert.Equal(all, shown);
        Assert.Equal("Keys", _keys.Find("#keys-head").TextContent);
        Assert.Equal("", _keys.Find("[data-part=keys-say]").TextContent);
    }

    [Fact]
    public async Task The_help_says_when_single_keys_are_switched_off()
    {
        Assert.DoesNotContain("off now", _keys.Markup, StringComparison.Ordinal);
        await _keys.InvokeAsync(() => Settings.Change(new OperatorSettings { HasShortcuts = false }));
        Assert.Contains("off now", _keys.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T_turns_the_page_dark_and_light_whatever_the_system_is()
    {
        await PressAsync("theme");
        Assert.Equal(Theme.Dark, Settings.Current.Theme);
        await PressAsync("theme");
        Assert.Equal(Theme.Light, Settings.Current.Theme);
        await _keys.InvokeAsync(() =>
        {
            Settings.Change(new OperatorSettings { Theme = Theme.System });
            Settings.NoteSystem(isDark: true);
        });
        await PressAsync("theme");
        Assert.Equal(Theme.Light, Settings.Current.Theme);
    }

    [Theory]
    [InlineData("window-1", "/?q=pump")]
    [InlineData("window-2", "/?q=pump&window=5")]
    [InlineData("window-4", "/?q=pump&window=60")]
    [InlineData("kiosk", "/?q=pump&window=15&kiosk=1")]
    [InlineData("monitor", "/monitor")]
    public async Task A_key_goes_to_another_view(string command, string address)
    {
        Navigation.NavigateTo("/?q=pump&window=15");
        await PressAsync(command);
        Assert.EndsWith(address, Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task K_leaves_the_wall_that_it_showed()
    {
        Navigation.NavigateTo("/?kiosk=1&q=pump");
        await PressAsync("kiosk");
        Assert.EndsWith("/?q=pump", Navigation.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("window-2")]
    [InlineData("kiosk")]
    public async Task Keys_of_the_main_screen_leave_other_pages_alone(string command)
    {
        Navigation.NavigateTo("/tuning");
        await PressAsync(command);
        Assert.EndsWith("/tuning", Navigation.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("window-")]
    [InlineData("window-0")]
    [InlineData("window-5")]
    [InlineData("window-99999999999")]
    [InlineData("delete-everything")]
    public async Task What_is_no_command_does_nothing(string? command)
    {
        var (before, settings) = (Navigation.Uri, Settings.Current);
        await PressAsync(command);
        Assert.Equal(before, Navigation.Uri);
        Assert.Equal(settings, Settings.Current);
    }

    [Fact]
    public async Task Alarms_that_a_tile_shows_are_acknowledged_by_name_and_none_of_another()
    {
        var (boiler, pump) = (Engine.AddPoint("Boiler 3"), Engine.AddPoint("Pump 1"));
        Run(100);
        Engine.Raise(boiler);
        Engine.Raise(pump);
        await _keys.InvokeAsync(() => _keys.Instance.Acknowledge("Boiler 3", ["Pressure"]));
        Assert.Equal("Ada", boiler.Current!.AcknowledgedBy);
        Assert.True(pump.Current!.IsUnacknowledged);
    }

    [Theory]
    [InlineData(null, "Pressure")]
    [InlineData("nobody's", "Pressure")]
    [InlineData("Boiler 3", "")]
    [InlineData("Boiler 3", null)]
    public async Task What_is_no_alarm_acknowledges_nothing(string? sensorId, string? attributeId)
    {
        var point = Engine.AddPoint("Boiler 3");
        Run(100);
        Engine.Raise(point);
        await _keys.InvokeAsync(() => _keys.Instance.Acknowledge(sensorId, [attributeId!]));
        await _keys.InvokeAsync(() => _keys.Instance.Acknowledge("Boiler 3", null));
        Assert.True(point.Current!.IsUnacknowledged);
    }

    [Fact]
    public async Task Disposed_it_stops_its_module()
    {
        await DisposeComponentsAsync();
        Assert.Single(_module.Invocations["dispose"]);
    }

    private Task PressAsync(string? command) => _keys.InvokeAsync(() => _keys.Instance.Press(command));
}
