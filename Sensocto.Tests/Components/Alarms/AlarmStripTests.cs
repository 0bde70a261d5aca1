using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Alarms;

namespace Sensocto.Tests.Components.Alarms;

public sealed class AlarmStripTests : DashboardTestContext
{
    private IRenderedComponent<AlarmStrip>? _strip;
    private int _focused;

    private IRenderedComponent<AlarmStrip> Strip => _strip ??= Render<AlarmStrip>();

    [Fact]
    public void Without_alarms_there_is_nothing_but_a_place_for_words()
    {
        Assert.Empty(Strip.FindAll("section"));
        Assert.Equal("", Strip.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void An_alarm_says_what_how_much_how_urgent_and_that_nobody_knows()
    {
        Raise("Boiler 3", AlarmPriority.P1);
        var line = Strip.Find(".alarm-line");
        Assert.Equal(("active", "Boiler 3"), (line.GetAttribute("data-alarm"), line.GetAttribute("data-alarm-sensor")));
        Assert.Equal("P1", Text(line, ".priority"));
        Assert.Equal("Boiler 3 Pressure", Text(line, ".alarm-name"));
        Assert.Equal("raised at 101.3 bar high limit 100.0", Text(line, ".alarm-value"));
        Assert.Equal("unacknowledged", Text(line, "[data-part=alarm-state]"));
        Assert.StartsWith(
            "2026-03-01T12:",
            line.QuerySelector("time")!.GetAttribute("datetime"),
            StringComparison.Ordinal
        );
        Assert.Equal("/?sensor=Boiler%203&attribute=Pressure", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["P1 1", "P2 0", "P3 0"], Texts(".alarm-chip"));
    }

    [Fact]
    public void An_alarm_is_acknowledged_by_name_and_says_so()
    {
        var point = Raise("a");
        Strip.Find("[data-part=acknowledge]").Click();
        Run(200);
        Assert.Equal("Ada", point.Current!.AcknowledgedBy);
        Assert.Equal("acknowledged by Ada", Text("[data-part=alarm-state]"));
        var button = Strip.Find("[data-part=acknowledge]");
        Assert.Equal(("Acknowledged", "true"), (button.TextContent, button.GetAttribute("aria-disabled")));
        button.Click();
        Assert.Equal("true", Strip.Find("[data-part=acknowledge-all]").GetAttribute("aria-disabled"));
    }

    [Fact]
    public void The_three_most_urgent_are_shown_and_all_may_be_acknowledged()
    {
        var points = new[] { Raise("a", AlarmPriority.P3), Raise("b"), Raise("c", AlarmPriority.P1), Raise("d") };
        Strip.Find("[data-part=more-lines]").Click();
        Assert.Equal(["c Pressure", "d Pressure", "b Pressure"], Texts(".alarm-name"));
        Assert.Equal("Acknowledge all 4", Text("[data-part=acknowledge-all]"));
        Strip.Find("[data-part=acknowledge-all]").Click();
        Run(200);
        Assert.All(points, p => Assert.Equal("Ada", p.Current!.AcknowledgedBy));
        Assert.Equal("Acknowledge all 0", Text("[data-part=acknowledge-all]"));
    }

    [Fact]
    public void One_line_is_shown_until_more_are_asked_for()
    {
        Raise("a");
        Assert.Empty(Strip.FindAll("[data-part=more-lines]"));
        for (var i = 0; i < 4; i++)
        {
            Raise($"b{i}");
        }

        var button = Strip.Find("[data-part=more-lines]");
        Assert.Equal(("More", "false"), (button.TextContent, button.GetAttribute("aria-expanded")));
        Assert.Equal("false", Strip.Find("section").GetAttribute("data-open"));
        Assert.Equal(["b3 Pressure"], Texts(".alarm-name"));
        button.Click();
        Assert.Equal(("Fewer", "true"), (button.TextContent, button.GetAttribute("aria-expanded")));
        Assert.Equal("true", Strip.Find("section").GetAttribute("data-open"));
        Assert.Equal(["b3 Pressure", "b2 Pressure", "b1 Pressure"], Texts(".alarm-name"));
        button.Click();
        Assert.Equal(["b3 Pressure"], Texts(".alarm-name"));
    }

    [Fact]
    public void More_lines_come_below_the_one_that_has_the_focus()
    {
        Raise("a");
        Strip.Find(".alarm-lines").FocusIn();
        Raise("b");
        Raise("c");
        Strip.Find("[data-part=more-lines]").Click();
        Assert.Equal(["a Pressure", "c Pressure", "b Pressure"], Texts(".alarm-name"));
        Assert.Empty(Strip.FindAll("[data-part=newer]"));
    }

    [Fact]
    public void Only_chosen_priorities_are_shown_and_acknowledged()
    {
        var (first, third) = (Raise("a", AlarmPriority.P1), Raise("b", AlarmPriority.P3));
        Strip.Find("[data-chip=p3]").Click();
        Assert.Equal(["b Pressure"], Texts(".alarm-name"));
        Assert.Equal("true", Strip.Find("[data-chip=p3]").GetAttribute("aria-pressed"));
        Strip.Find("[data-part=acknowledge-all]").Click();
        Assert.Equal(("Ada", null), (third.Current!.AcknowledgedBy, first.Current!.AcknowledgedBy));
        Strip.Find("[data-chip=p3]").Click();
        Strip.Find("[data-chip=p2]").Click();
        Assert.Equal("None of the chosen priorities", Text(".alarm-none"));
    }

    [Fact]
    public void An_alarm_is_shelved_for_a_time_and_is_out_of_the_way()
    {
        var point = Raise("a");
        Strip.Find("[data-part=shelve]").Click();
        Assert.Equal(["10 min", "1 h", "8 h"], Texts("[data-part=shelve-time]"));
        Strip.FindAll("[data-part=shelve-time]")[1].Click();
        Run(200);
        Assert.Equal(
            Engine.Clock.UtcTicks,
            point.Current!.ShelvedUntilTicks - TimeSpan.TicksPerHour,
            TimeSpan.TicksPerSecond
        );
        Assert.Equal("Only shelved alarms", Text(".alarm-none"));
        Assert.Equal("All alarms (1 shelved)", Text("[data-part=all-alarms]"));
    }

    [Fact]
    public void A_full_shelf_is_said()
    {
        for (var i = 0; i < 200; i++)
        {
            Engine.Alarms.Shelve(Engine.AddPoint($"s{i}").Key, "Ben", TimeSpan.FromMinutes(1));
        }

        Raise("a");
        Strip.Find("[data-part=shelve]").Click();
        Strip.Find("[data-part=shelve-time]").Click();
        Assert.Equal(
            "Not shelved: 200 alarms can be shelved at most. Unshelve one first.",
            Text("[data-part=alarm-refusal]")
        );
    }

    [Fact]
    public void Repeats_are_one_line()
    {
        var point = Raise("a");
        for (var i = 0; i < 2; i++)
        {
            Engine.Return(point);
            Engine.Raise(point);
        }

        Run(200);
        Assert.Equal("×3", Text(".alarm-times"));
        Assert.Single(Strip.FindAll(".alarm-line"));
    }

    [Fact]
    public void Nothing_moves_under_the_pointer()
    {
        var point = Raise("a");
        Strip.Find(".alarm-lines").TriggerEvent("onpointerenter", new PointerEventArgs());
        Raise("b", AlarmPriority.P1);
        Assert.Equal(["a Pressure"], Texts(".alarm-name"));
        Engine.Alarms.Acknowledge([point.Current!], "Ben");
        Engine.Return(point);
        Run(200);
        Assert.Equal("over", Strip.Find(".alarm-line").GetAttribute("data-alarm"));
        Assert.Equal("Show 1 newer or more urgent", Text("[data-part=newer]"));

        Strip.Find("[data-part=newer]").Click();
        Assert.Equal(["b Pressure"], Texts(".alarm-name"));
        Raise("c", AlarmPriority.P1);
        Strip.Find(".alarm-lines").FocusIn();
        Strip.Find(".alarm-lines").TriggerEvent("onpointerleave", new PointerEventArgs());
        Assert.Equal(["c Pressure"], Texts(".alarm-name"));
    }

    [Fact]
    public void Nothing_moves_under_the_focus()
    {
        Raise("a");
        Strip.Find(".alarm-lines").FocusIn();
        Raise("b", AlarmPriority.P1);
        Assert.Equal(["a Pressure"], Texts(".alarm-name"));
        Strip.Find(".alarm-lines").FocusOut();
        Run(500);
        Assert.Equal(["a Pressure"], Texts(".alarm-name"));
        Run(600);
        Assert.Equal(["b Pressure"], Texts(".alarm-name"));
    }

    [Fact]
    public void Nothing_moves_while_the_focus_goes_from_line_to_line()
    {
        Raise("a");
        Strip.Find(".alarm-lines").FocusIn();
        Raise("b", AlarmPriority.P1);
        Strip.Find(".alarm-lines").FocusOut();
        Run(500);
        Strip.Find(".alarm-lines").FocusIn();
        Run(5_000);
        Assert.Equal(["a Pressure"], Texts(".alarm-name"));
    }

    [Fact]
    public void On_a_wall_a_forgotten_pointer_or_focus_holds_nothing()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?kiosk=1");
        Raise("a");
        Strip.Find(".alarm-lines").TriggerEvent("onpointerenter", new PointerEventArgs());
        Strip.Find(".alarm-lines").FocusIn();
        Raise("b", AlarmPriority.P1);
        Assert.Equal(["b Pressure"], Texts(".alarm-name"));
        Assert.Empty(Strip.FindAll("[data-part=newer]"));
    }

    [Fact]
    public void What_left_the_lines_while_the_link_was_away_holds_nothing()
    {
        Raise("a");
        Strip.Find(".alarm-lines").TriggerEvent("onpointerenter", new PointerEventArgs());
        Strip.Find(".alarm-lines").FocusIn();
        Raise("b", AlarmPriority.P1);
        Assert.Equal(["a Pressure"], Texts(".alarm-name"));
        Circuit.Down();
        Circuit.Up();
        Assert.Equal(["b Pressure"], Texts(".alarm-name"));
    }

    [Fact]
    public void The_focus_goes_to_what_takes_the_place_of_what_was_pressed()
    {
        Raise("a");
        Strip.Find("[data-part=shelve]").Click();
        Assert.Equal("10 min", Plain(Focused()));
        Strip.FindAll(".alarm-actions button")[^1].Click();
        Assert.Equal("Shelve…", Plain(Focused()));
        Strip.Find(".alarm-lines").FocusIn();
        Strip.Find("[data-part=shelve]").Click();
        Assert.Equal("10 min", Plain(Focused()));
        Strip.Find("[data-part=shelve-time]").Click();
        JSInterop.VerifyFocusAsyncInvoke(4);
        Assert.Equal("Unshelve", Text("[blazor\\:elementReference]"));
    }

    [Fact]
    public void A_line_opens_its_drawer_over_the_view_of_the_moment()
    {
        Raise("a");
        _ = Strip;
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?q=pump");
        Assert.Equal("/?q=pump&sensor=a&attribute=Pressure", Strip.Find(".alarm-name").GetAttribute("href"));
    }

    [Fact]
    public void On_another_page_a_line_opens_its_drawer_over_the_view_that_was_left()
    {
        Raise("a");
        _ = Strip;
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/?q=pump");
        navigation.NavigateTo("/alarms?show=shelved");
        Assert.Equal("/?q=pump&sensor=a&attribute=Pressure", Strip.Find(".alarm-name").GetAttribute("href"));
    }

    [Fact]
    public void A_flood_is_one_sentence_and_the_most_urgent_alarm()
    {
        _ = Strip;
        for (var i = 0; i < 1_000; i++)
        {
            Engine.Raise(Engine.AddPoint($"s{i}", room: $"Room {Math.Min(i / 300, 4)}"));
        }

        Engine.Raise(Engine.AddPoint("urgent", AlarmPriority.P1, "Room 0"));
        var before = Strip.RenderCount;
        Run(1_000);
        Assert.InRange(Strip.RenderCount - before, 1, 5);
        Assert.Equal(
            "Alarm flood: 1,001 in 10 s; unacknowledged: Room 0 301, Room 1 300, Room 2 300 and 1 more rooms",
            Text("[data-part=flood]")
        );
        Assert.Equal(["urgent Pressure"], Texts(".alarm-name"));
        Assert.Equal("true", Strip.Find("section").GetAttribute("data-flood"));

        Run(15_000);
        Assert.Empty(Strip.FindAll("[data-part=flood]"));
        Strip.Find("[data-part=more-lines]").Click();
        Assert.Equal(3, Strip.FindAll(".alarm-line").Count);
    }

    [Fact]
    public void Nothing_moves_under_the_pointer_when_a_flood_begins_and_ends()
    {
        Raise("a");
        Raise("b");
        Strip.Find("[data-part=more-lines]").Click();
        Strip.Find(".alarm-lines").TriggerEvent("onpointerenter", new PointerEventArgs());
        Strip.FindAll("[data-part=shelve]")[1].Click();
        for (var i = 0; i < 30; i++)
        {
            Engine.Raise(Engine.AddPoint($"s{i}", AlarmPriority.P1));
        }

        Run(1_000);
        var body = Strip.Find(".alarm-body").Children;
        Assert.Equal(["alarm-lines", "alarm-flood"], body.Select(e => e.ClassName));
        Assert.Equal(["b Pressure", "a Pressure"], Texts(".alarm-name"));
        Assert.Equal("1 h", Plain(Strip.FindAll(".alarm-line")[1].QuerySelectorAll("[data-part=shelve-time]")[1]));
        Assert.Equal("Show 1 newer or more urgent", Text("[data-part=newer]"));

        Run(15_000);
        Assert.Empty(Strip.FindAll("[data-part=flood]"));
        Assert.Equal(["b Pressure", "a Pressure", "s29 Pressure"], Texts(".alarm-name"));
        Assert.Equal(3, Strip.FindAll("[data-part=shelve-time]").Count);
    }

    [Fact]
    public void New_alarms_are_announced_and_not_more_than_a_reader_can_say()
    {
        Raise("before");
        _ = Strip;
        Assert.Equal("", Text("[data-part=announcement]"));
        Raise("a", AlarmPriority.P1);
        const string First = "Priority 1 alarm: a, Pressure 101.3 bar, high limit 100.0 bar";
        Assert.Equal(First, Text("[data-part=announcement]"));
        Raise("b");
        Raise("c");
        Assert.Equal(First, Text("[data-part=announcement]"));
        Run(2_000);
        Assert.StartsWith(
            "2 new alarms. Priority 2 alarm: c",
            Text("[data-part=announcement]"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_alarm_again_is_announced_again()
    {
        _ = Strip;
        var point = Raise("a");
        var said = Said();
        for (var again = 0; again < 3; again++)
        {
            var before = Said();
            Engine.Return(point);
            Engine.Raise(point);
            Run(2_000);
            Assert.NotEqual(before, Said());
            Assert.Equal(said.Trim(), Said().Trim());
        }
    }

    private string Said() => Strip.Find("[data-part=announcement]").TextContent;

    private IElement Focused()
    {
        var focused = (ElementReference)JSInterop.VerifyFocusAsyncInvoke(++_focused)[^1].Arguments[0]!;
        return Strip.Find($"[blazor\\:elementReference=\"{focused.Id}\"]");
    }

    private AlarmPoint Raise(string name, AlarmPriority priority = AlarmPriority.P2)
    {
        var point = Engine.AddPoint(name, priority);
        Run(100);
        Engine.Raise(point);
        Run(200);
        return point;
    }

    private string Text(string selector) => Plain(Strip.Find(selector));

    private IEnumerable<string> Texts(string selector) => Strip.FindAll(selector).Select(Plain);

    private static string Text(IElement element, string selector) => Plain(element.QuerySelector(selector)!);

    private static string Plain(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
