using Microsoft.Playwright;

namespace Sensocto.E2E.PageModels;

/// <summary>What an operator's own settings of eyes and screen make of the page.</summary>
public sealed class EaseModel(IPage page)
{
    /// <summary>Whether the browser's own colours are forced upon the page, and motion is unwanted.</summary>
    public Task<bool> IsAskedForAsync() =>
        page.EvaluateAsync<bool>(
            "() => matchMedia('(forced-colors: active)').matches && matchMedia('(prefers-reduced-motion: reduce)').matches"
        );

    /// <summary>Animations and transitions that run, among them that of an element which asks for one.</summary>
    public Task<int> MotionsAsync() =>
        page.EvaluateAsync<int>(
            """
            () => {
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.animation = 'tap-left 9s';
              const motions = document.getAnimations().filter(each => each.playState === 'running').length;
              probe.remove();
              return motions;
            }
            """
        );

    /// <summary>How a part of a tile is drawn where colours are forced: the bars of its level have an edge of their own.</summary>
    public Task<string> BarEdgeAsync() =>
        page.Locator(".bars i").First.EvaluateAsync<string>("bar => getComputedStyle(bar).borderTopStyle");

    /// <summary>The colour that a part is filled with.</summary>
    public Task<string> FillAsync(string selector) =>
        page.Locator(selector).First.EvaluateAsync<string>("part => getComputedStyle(part).backgroundColor");

    /// <summary>The height of the lowest button in sight that stands in a bar, in CSS pixels.</summary>
    public Task<double> LowestButtonAsync() =>
        page.Locator(":is(.chip, .tool-button):visible")
            .EvaluateAllAsync<double>("all => Math.min(...all.map(each => each.offsetHeight))");

    /// <summary>The width of the outline around what has the focus, in CSS pixels.</summary>
    public Task<double> FocusEdgeAsync() =>
        page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)");
}
