namespace Sensocto.Benchmarks.Browsing;

/// <summary>Finds the sources: the nearest parent folder that holds the solution.</summary>
internal static class Checkout
{
    /// <summary>The checkout's folder; null if this was built elsewhere.</summary>
    public static string? Nearest { get; } = Find();

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Root =>
        Nearest ?? throw new InvalidOperationException("Run this from a checkout of the sources.");

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sensocto.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
