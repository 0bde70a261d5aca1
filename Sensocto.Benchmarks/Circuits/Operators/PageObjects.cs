using System.Text;
using System.Text.Json;
using Sensocto.Benchmarks.Circuits.Blazor;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>The meaning of an object that a page has passed to the circuit.</summary>
internal enum PageObject
{
    Unknown,
    Shell,
    Live,
    Attention,
    Desk,
    Keys,
}

/// <summary>The page's started modules, by the numbers that the circuit uses for them.</summary>
internal sealed class PageObjects
{
    // Objects live as long as the page, here a minute or so; bounded by the modules of the page.
    private readonly List<PageObject> _objects = [PageObject.Unknown];

    public PageObject At(long target) => target < _objects.Count ? _objects[(int)target] : PageObject.Unknown;

    /// <summary>The answer that passes a new object to the circuit.</summary>
    public string Add(PageObject kind)
    {
        _objects.Add(kind);
        return $$"""{"__jsObjectId":{{_objects.Count - 1}}}""";
    }

    /// <summary>The module to be started.</summary>
    public static PageObject Started(ReadOnlySpan<byte> arguments)
    {
        if (arguments.IndexOf("js/shell"u8) >= 0)
        {
            return PageObject.Shell;
        }

        if (arguments.IndexOf("js/desk"u8) >= 0)
        {
            return PageObject.Desk;
        }

        if (arguments.IndexOf("js/keys"u8) >= 0)
        {
            return PageObject.Keys;
        }

        if (arguments.IndexOf("js/live"u8) >= 0)
        {
            return PageObject.Live;
        }

        return arguments.IndexOf("js/attention"u8) >= 0
            ? PageObject.Attention
            : throw new ContractException($"The page starts {Encoding.UTF8.GetString(arguments)}.");
    }

    /// <summary>The number of the .NET object that a call passes to the page.</summary>
    public static long Receiver(in PageCall call)
    {
        using var json = JsonDocument.Parse(call.Arguments.ToArray());
        foreach (var argument in json.RootElement.EnumerateArray())
        {
            if (argument.ValueKind == JsonValueKind.Object && argument.TryGetProperty("__dotNetObject", out var number))
            {
                return number.GetInt64();
            }
        }

        throw new ContractException($"{Encoding.UTF8.GetString(call.Name)} hands out no object.");
    }

    /// <summary>The second argument of a call, after the module's path, which is text.</summary>
    public static string Text(in PageCall call)
    {
        using var json = JsonDocument.Parse(call.Arguments.ToArray());
        return json.RootElement[1].GetString()
            ?? throw new ContractException($"{Encoding.UTF8.GetString(call.Name)} hands out no text.");
    }
}
