using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components;

/// <summary>The interactive root: the first component that a circuit renders, so the operator's viewer starts here.</summary>
public sealed partial class Routes
{
    /// <summary>The name from the request's cookie, or from the sign-in.</summary>
    [Parameter]
    public string Operator { get; set; } = "";

    /// <summary>Whether the name comes from the sign-in and so cannot be changed.</summary>
    [Parameter]
    public bool IsSignedIn { get; set; }

    /// <summary>The settings from the request's cookie; see <see cref="SettingsText"/>.</summary>
    [Parameter]
    public string Settings { get; set; } = "";

    /// <summary>Whether the request allows the operator to change everybody's pace; see <see cref="PacingRights"/>.</summary>
    [Parameter]
    public bool MayPace { get; set; }

    [Inject]
    private PacingRights Rights { get; set; } = null!;

    [Inject]
    private PageSettings PageSettings { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        PageSettings.Restore(SettingsText.Parse(Settings));
        Rights.Restore(MayPace);

        // A prerendered page has no viewer yet: its scope ends with the request.
        if (RendererInfo.IsInteractive)
        {
            Circuit.Open(Operator, IsSignedIn);
        }
    }
}
