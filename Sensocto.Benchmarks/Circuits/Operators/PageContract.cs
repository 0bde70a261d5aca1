using System.Collections.Frozen;
using System.Text;
using Sensocto.Benchmarks.Circuits.Blazor;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>A browser's answers to calls outside the page's own modules: those of the framework and the component library.</summary>
internal static class PageContract
{
    private const string Nothing = "null";

    private static readonly FrozenDictionary<string, string> Answers = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["Blazor._internal.attachWebRendererInterop"] = Nothing,
        ["Blazor._internal.PageTitle.getAndRemoveExistingTitle"] = "\"Sensocto\"",
        ["Blazor._internal.navigationManager.enableNavigationInterception"] = Nothing,
        ["Blazor._internal.domWrapper.focusBySelector"] = Nothing,
        ["window.hasOwnProperty"] = "true",
        ["mudElementRef.addOnBlurEvent"] = Nothing,
        ["mudpopoverHelper.countProviders"] = "1",
        ["mudThemeProvider.isDarkMode"] = "false",
        ["mudThemeProvider.watchDarkMode"] = Nothing,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Answer(in PageCall call)
    {
        var name = Encoding.UTF8.GetString(call.Name);
        return Answers.TryGetValue(name, out var answer)
            ? answer
            : throw new ContractException(
                $"The page calls {name}({Encoding.UTF8.GetString(call.Arguments)}) for {call.Result} on {call.Target}; no answer is known."
            );
    }

    /// <summary>A started module's answer to calls that change nothing of what an operator sees.</summary>
    public static string Started(PageObject module, in PageCall call) =>
        (module, Encoding.UTF8.GetString(call.Name)) switch
        {
            (PageObject.Live, "setViewer" or "setFrozen" or "setWindow") => Nothing,
            (PageObject.Attention, "setDebounce") => Nothing,
            (PageObject.Desk, "readPins") => "[]",
            (PageObject.Desk, "keepPins") => Nothing,
            (PageObject.Desk, "keepSettings") => "true",
            _ => throw Unknown(call),
        };

    /// <summary>The exception for a call that no module has.</summary>
    private static ContractException Unknown(in PageCall call) =>
        new(
            $"The page's modules have no {Encoding.UTF8.GetString(call.Name)}({Encoding.UTF8.GetString(call.Arguments)})."
        );
}
