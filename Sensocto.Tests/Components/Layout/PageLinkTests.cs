using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Settings;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Components.Layout;

public sealed class PageLinkTests : DashboardTestContext
{
    private readonly BunitJSModuleInterop _live;
    private readonly BunitJSModuleInterop _attention;
    private readonly LiveAttribute _attribute;
    private readonly IRenderedComponent<PageLink> _link;

    public PageLinkTests()
    {
        _live = SetupPageModule("live", setup => setup is [string, _]);
        _attention = SetupPageModule("attention", setup => setup is [DotNetObjectReference<PageLink>, _]);
        _live.SetupVoid("connect").SetVoidResult();
        _attention.SetupVoid("resync").SetVoidResult();
        _attribute = Engine.Add(new FakeFeed("a"));
        _link = Render<PageLink>();
        Run(20);
    }

    [Fact]
    public void It_renders_nothing_and_starts_both_modules_once()
    {
        Assert.Equal("", _link.Markup.Trim());
        _link.Render();
        Assert.Single(StartsOf("live"));
        Assert.Single(StartsOf("attention"));
        Assert.Empty(_attention.Invocations["resync"]);
    }

    [Fact]
    public void What_the_page_looks_at_reaches_the_tracker_and_its_samples_come_by_its_own_link()
    {
        Assert.Equal(Circuit.ValuesPath, StartsOf("live")[0][0]);
        Circuit.Pump.Attach(Bench.Sink);
        _link.Instance.ReportAttention(true, false, [_attribute.Cell.Index], [(int)Interest.View], false);
        Assert.Equal(AttentionLevel.Medium, _attribute.Cell.Level);
        Run(1_000);
        Assert.Equal(new Section.Reset(_attribute.Cell.Index), Bench.Sink.Frames[0][0]);
        Assert.InRange(Bench.Sink.PointsOf(_attribute).Count, 6, 10);
    }

    [Fact]
    public void After_the_link_was_down_the_page_is_asked_to_connect_and_to_tell_everything()
    {
        _link.Instance.ReportAttention(true, false, [_attribute.Cell.Index], [(int)Interest.View], false);
        Run(1_000);
        Circuit.Down();
        Run(5_000);
        Assert.Empty(_live.Invocations["connect"]);
        var told = new[] { "setFrozen", "setWindow", "setViewer" }
            .Select(name => _live.SetupVoid(name, _ => true).SetVoidResult())
            .Append(_attention.SetupVoid("setDebounce", _ => true).SetVoidResult())
            .ToList();
        Circuit.Up();
        Assert.Single(_live.Invocations["connect"]);
        Assert.Single(_attention.Invocations["resync"]);
        Assert.Equal(
            ["False", "1", "{ self = Ada, named = True }", "{ min = 50, max = 500 }"],
            told.Select(t => t.Invocations.Single().Arguments.Single()!.ToString())
        );
    }

    [Fact]
    public void A_page_that_stood_still_before_it_was_started_is_told_so()
    {
        var told = _live.SetupVoid("setFrozen", _ => true).SetVoidResult();
        Services.GetRequiredService<PageFreeze>().Toggle();
        Render<PageLink>();
        Assert.Equal([true, true], told.Invocations.Select(i => i.Arguments.Single()));
    }

    [Fact]
    public void A_report_beyond_the_budget_fails_so_that_the_page_tells_everything_anew()
    {
        var (handles, bits) = (new int[OperatorCircuit.MaxReport], new int[OperatorCircuit.MaxReport]);
        for (var i = 0; i < 19; i++)
        {
            _link.Instance.ReportAttention(false, false, handles, bits, false);
        }

        Assert.Throws<InvalidOperationException>(() =>
            _link.Instance.ReportAttention(false, false, handles, bits, false)
        );
    }

    [Fact]
    public async Task The_page_gathers_looks_as_the_profile_says_from_the_start_and_when_it_changes()
    {
        var start = StartsOf("attention")[0][1]!;
        Assert.Contains("debounce = { min = 50, max = 500 }", start.ToString(), StringComparison.Ordinal);
        var told = _attention.SetupVoid("setDebounce", _ => true).SetVoidResult();
        await _link.InvokeAsync(() => Settings.Change(new OperatorSettings { Profile = ProfileChoice.Mobile }));
        await _link.InvokeAsync(() => Settings.Change(Settings.Current with { Theme = Theme.Dark }));
        Assert.Equal("{ min = 100, max = 1000 }", Assert.Single(told.Invocations).Arguments.Single()!.ToString());
    }

    [Fact]
    public void A_page_that_stands_still_is_told_so_and_sent_what_was_before()
    {
        var told = _live.SetupVoid("setFrozen", _ => true).SetVoidResult();
        var freeze = Services.GetRequiredService<PageFreeze>();
        freeze.Toggle();
        freeze.Toggle();
        freeze.Toggle();
        Assert.Equal([true, false, true], told.Invocations.Select(i => i.Arguments.Single()));
        var slow = Engine.Add(new FakeFeed("slow", FakeFeed.Attribute("x", hz: 1)));
        using var ben = Engine.Look(slow);
        Run(100_000);
        Circuit.Pump.Attach(Bench.Sink);
        _link.Instance.ReportAttention(true, false, [slow.Cell.Index], [(int)Interest.View], false);
        Run(1_000);
        Assert.True(Bench.Sink.PointsOf(slow).Count > 90);
    }

    [Fact]
    public void The_page_is_told_how_much_time_a_curve_spans_where_the_address_says_otherwise()
    {
        var told = _live.SetupVoid("setWindow", _ => true).SetVoidResult();
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/?q=x");
        navigation.NavigateTo("/?q=x&window=15");
        navigation.NavigateTo("/?q=y&window=15");
        Render<PageLink>();
        navigation.NavigateTo("/");
        Assert.Equal([15, 15, 1, 1], told.Invocations.Select(i => i.Arguments.Single()));
    }

    [Fact]
    public async Task The_page_is_told_who_its_operator_is_and_whether_others_are_named()
    {
        var start = StartsOf("live")[0][1]!;
        Assert.Equal("{ self = Ada, named = True }", start.ToString());
        var told = _live.SetupVoid("setViewer", _ => true).SetVoidResult();
        await _link.InvokeAsync(() => Settings.Change(Settings.Current with { Theme = Theme.Dark }));
        await _link.InvokeAsync(() => Circuit.Rename("Eve"));
        await _link.InvokeAsync(() => Settings.Change(Settings.Current with { NamesWatchers = false }));
        Assert.Equal(
            ["{ self = Eve, named = True }", "{ self = Eve, named = False }"],
            told.Invocations.Select(i => i.Arguments.Single()!.ToString())
        );
    }

    [Fact]
    public async Task Disposed_it_stops_both_modules_and_listens_no_more()
    {
        await DisposeComponentsAsync();
        Assert.Single(_live.Invocations["dispose"]);
        Assert.Single(_attention.Invocations["dispose"]);
        Circuit.Down();
        Circuit.Up();
        Assert.Empty(_attention.Invocations["resync"]);
    }
}
