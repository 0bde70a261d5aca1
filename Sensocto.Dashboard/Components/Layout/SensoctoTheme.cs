using MudBlazor;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// The component library's theme in the colours of wwwroot/css/tokens.css: a grey canvas, and no colour without a meaning. Served as a style sheet
/// (<see cref="ThemeSheet"/>) rather than rendered by every circuit, which would hold its 12,000 characters; tokens-dark.css has the differences of the dark theme.
/// </summary>
internal static class SensoctoTheme
{
    private const string Body = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif";

    public static MudTheme Instance { get; } =
        new()
        {
            PaletteLight = new PaletteLight
            {
                Primary = "#3B5266",
                PrimaryContrastText = "#FFFFFF",
                Background = "#D9DBDE",
                Surface = "#E6E8EA",
                TextPrimary = "#1B1E21",
                TextSecondary = "#454B51",
                ActionDefault = "#454B51",
                LinesInputs = "#6A7178",
                Error = "#B3161B",
            },
            Typography = new Typography
            {
                Default = new DefaultTypography { FontFamily = [Body], FontSize = "0.8125rem" },
            },
        };
}
