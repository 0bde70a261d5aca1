using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Words;

namespace Sensocto.Tests.Components.Layout;

public sealed class OperatorBadgeTests : DashboardTestContext
{
    private readonly BunitJSModuleInterop _memory;

    public OperatorBadgeTests()
    {
        _memory = JSInterop.SetupModule("./js/memory.js");
    }

    [Fact]
    public void It_shows_the_name_and_its_initials()
    {
        Circuit.Rename("Ada Lovelace");
        var button = Render<OperatorBadge>().Find("[data-part=operator]");
        Assert.Equal("AL", button.QuerySelector(".initials")!.TextContent);
        Assert.Equal("Ada Lovelace", button.QuerySelector(".operator-name")!.TextContent);
    }

    [Fact]
    public void A_new_name_is_told_to_everybody_and_kept_by_the_page()
    {
        _memory.SetupVoid("keepCookie", OperatorName.Cookie, "Eve").SetVoidResult();
        var badge = Edit("  Eve ");
        Press(badge, "Save");
        Assert.Equal("Eve", Circuit.Name);
        Assert.Equal("Eve", Engine.Tracker.Viewers.Single().Info.Operator);
        Assert.Single(_memory.Invocations["keepCookie"]);
        Assert.Contains("Eve", badge.Find("[data-part=operator]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_that_somebody_signed_in_with_is_shown_and_not_to_be_changed()
    {
        Circuit.Open("ada@plant.example", isSignedIn: true);
        var badge = Render<OperatorBadge>();
        Assert.Equal("ada@plant.example", badge.Find("[data-part=operator] .operator-name").TextContent);
        Assert.Empty(badge.FindAll("button"));
    }

    [Fact]
    public void Enter_saves()
    {
        _memory.SetupVoid("keepCookie", OperatorName.Cookie, "Eve").SetVoidResult();
        Edit("Eve").Find("input").KeyDown("Enter");
        Assert.Equal("Eve", Circuit.Name);
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Escape")]
    public void A_key_that_ends_a_composition_neither_saves_nor_cancels(string key)
    {
        var badge = Edit("Ev");
        badge.Find("input").KeyDown(new KeyboardEventArgs { Key = key, IsComposing = true });
        Assert.Equal("Ada", Circuit.Name);
        Assert.Equal("Ev", badge.Find("input").GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void A_name_that_is_none_is_refused_with_the_bound_and_changes_nothing(string name)
    {
        var badge = Edit(name);
        Press(badge, "Save");
        Assert.Equal("Ada", Circuit.Name);
        Assert.Contains("1 to 40 visible characters", badge.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(badge.FindAll("input"));
        Assert.Empty(_memory.Invocations["keepCookie"]);
    }

    [Fact]
    public void Cancel_and_escape_change_nothing()
    {
        var badge = Edit("Eve");
        Press(badge, "Cancel");
        Assert.Empty(badge.FindAll("input"));
        JSInterop
            .VerifyFocusAsyncInvoke(2)[^1]
            .Arguments[0]
            .ShouldBeElementReferenceTo(badge.Find("[data-part=operator]"));
        badge.Find("[data-part=operator]").Click();
        badge.Find("input").KeyDown("Escape");
        Assert.Empty(badge.FindAll("input"));
        Assert.Equal("Ada", Circuit.Name);
    }

    private IRenderedComponent<OperatorBadge> Edit(string name)
    {
        var badge = Render<OperatorBadge>();
        badge.Find("[data-part=operator]").Click();
        badge.Find("input").Input(name);
        return badge;
    }

    private static void Press(IRenderedComponent<OperatorBadge> badge, string text) =>
        badge.FindAll("button").Single(b => string.Equals(b.TextContent, text, StringComparison.Ordinal)).Click();
}
