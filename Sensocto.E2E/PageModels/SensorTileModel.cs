using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>One tile.</summary>
public sealed class SensorTileModel(ILocator tile)
{
    private const int MostTabs = 20;

    private ILocator Why => tile.Locator("[data-part=why]");

    public AttributeModel Attribute(string id) => new(tile.Locator($"[data-attribute-id='{id}']"));

    /// <summary>Pins or unpins it.</summary>
    public Task TogglePinAsync() => tile.Locator("[data-part=pin]").ClickAsync();

    public Task IsPinnedAsync() => HasPinAsync("true");

    public Task IsNotPinnedAsync() => HasPinAsync("false");

    /// <summary>Opens its drawer.</summary>
    public Task OpenAsync() => tile.Locator("[data-part=open]").ClickAsync();

    /// <summary>Gives it the focus, wherever that was before.</summary>
    public Task FocusAsync() => tile.FocusAsync();

    public Task HasFocusAsync() => Expect(tile).ToBeFocusedAsync();

    public Task HoverAsync() => tile.Locator(".tile-name").HoverAsync();

    /// <summary>Where it is on the screen, in CSS pixels.</summary>
    public async Task<(float Left, float Top)> PlaceAsync()
    {
        var box = await tile.BoundingBoxAsync() ?? throw new InvalidOperationException("The tile has no box.");
        return (box.X, box.Y);
    }

    public Task IsShownAsync() => Expect(tile).ToBeInViewportAsync();

    /// <summary>It is rendered, even if below the view.</summary>
    public Task IsRenderedAsync() => Expect(tile).ToBeAttachedAsync();

    public Task IsGoneAsync() => Expect(tile).ToHaveCountAsync(0);

    /// <summary>Brings the focus here as an operator does: Tab after Tab.</summary>
    public async Task TabToAsync()
    {
        for (var tabs = 0; tabs < MostTabs && !await IsFocusedAsync(); tabs++)
            await tile.Page.Keyboard.PressAsync("Tab");
        await Expect(tile).ToBeFocusedAsync();
    }

    /// <summary>The rate's explanation contains this text.</summary>
    public Task ExplainsAsync(string text) => Expect(Why).ToContainTextAsync(text);

    public Task ExplainsNothingAsync() => Expect(Why).ToHaveCountAsync(0);

    private Task HasPinAsync(string pressed) =>
        Expect(tile.Locator("[data-part=pin]")).ToHaveAttributeAsync("aria-pressed", pressed);

    private Task<bool> IsFocusedAsync() => tile.EvaluateAsync<bool>("element => element === document.activeElement");
}
