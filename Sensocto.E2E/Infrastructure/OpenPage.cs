using Microsoft.Playwright;

namespace Sensocto.E2E.Infrastructure;

/// <summary>A page and what it wrote to its console.</summary>
public sealed class OpenPage
{
    internal OpenPage(IPage page)
    {
        Page = page;
        Console.Listen(page);
    }

    public IPage Page { get; }

    public ConsoleLog Console { get; } = new();
}
