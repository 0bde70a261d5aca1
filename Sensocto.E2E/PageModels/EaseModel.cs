using Microsoft.Playwright;

namespace Sensocto.E2E.PageModels;

/// <summary>How the page follows an operator's settings for eyes and screen.</summary>
public sealed class EaseModel(IPage page)
{
    /// <summary>Whether the browser forces its own colours on the page and asks for reduced motion.</summary>
    public Task<bool> IsAskedForAsync() =>
        page.EvaluateAsync<bool>(
            "() => matchMedia('(forced-colors: active)').matches && matchMedia('(prefers-reduced-motion: reduce)').matches"
        );

    /// <summary>How many animations and transitions run, including one that the test starts.</summary>
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

    /// <summary>The border style of a level bar: where colours are forced, the bars have their own edge.</summary>
    public Task<string> BarEdgeAsync() =>
        page.Locator(".bars i").First.EvaluateAsync<string>("bar => getComputedStyle(bar).borderTopStyle");

    /// <summary>The colour that a part is filled with.</summary>
    public Task<string> FillAsync(string selector) =>
        page.Locator(selector).First.EvaluateAsync<string>("part => getComputedStyle(part).backgroundColor");

    /// <summary>The smallest height of a visible button in a bar, in CSS pixels.</summary>
    public Task<double> LowestButtonAsync() =>
        page.Locator(":is(.chip, .tool-button):visible")
            .EvaluateAllAsync<double>("all => Math.min(...all.map(each => each.offsetHeight))");

    /// <summary>The width of the outline around the focused element, in CSS pixels.</summary>
    public Task<double> FocusEdgeAsync() =>
        page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)");
}
