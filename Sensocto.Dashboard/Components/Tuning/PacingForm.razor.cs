using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components.Tuning;

/// <summary>The pacing law, live: what each level gets now, and a form to change it for those who may. Nothing takes effect before Apply.</summary>
public sealed partial class PacingForm : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private ITimer? _timer;
    private PacingOptions _shown = new();
    private PacingOptions _draft = new();
    private double _baseMs;
    private IReadOnlyList<string> _faults = [];
    private Traffic _traffic;
    private bool _isOvertaken;

    [Inject]
    private PacingControl Pacing { get; set; } = null!;

    [Inject]
    private PacingRights Rights { get; set; } = null!;

    [Inject]
    private FeedHost Feeds { get; set; } = null!;

    [Inject]
    private SystemLoad Load { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    // A disabled button would lose the focus: aria-disabled alone marks it.
    private bool IsChanged => PacingWords.Difference(Pacing.Law, Draft()).Length > 0;

    /// <inheritdoc />
    public void Dispose()
    {
        Pacing.Changed -= OnPacingChanged;
        _timer?.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Pacing.Changed += OnPacingChanged;
        Revert();
        _traffic = Feeds.Traffic;
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => Later(Refresh), null, Interval, Interval);
        }
    }

    private string WindowNow(AttentionLevel level)
    {
        var ms = Feeds.Pacer.WindowMs(Pacing.Law.BaseWindow, level, Load.Level);
        return string.Create(CultureInfo.InvariantCulture, $"{ms:#,0} ms · {WindowReason.Rate(1000 / ms)}");
    }

    private void Apply()
    {
        // The fieldset is disabled for those without the right; a forged event ends here.
        if (!Rights.MayPace || !IsChanged)
        {
            return;
        }

        _faults = PacingControl.FaultsOf(Draft());
        if (_faults.Count == 0)
        {
            Pacing.Apply(_draft, Circuit.Name);
            Revert();
        }
    }

    private void Revert() => Take(Pacing.Law);

    private void TakeConfigured() => Take(Pacing.Configured);

    private void Take(PacingOptions law)
    {
        _shown = Pacing.Law;
        _draft = law.Copy();
        _baseMs = law.BaseWindow.TotalMilliseconds;
        (_faults, _isOvertaken) = ([], false);
    }

    private PacingOptions Draft()
    {
        _draft.BaseWindow = BaseWindow();
        return _draft;
    }

    // A value that no TimeSpan can hold is out of bounds as well.
    private TimeSpan BaseWindow() =>
        double.IsFinite(_baseMs) ? TimeSpan.FromMilliseconds(Math.Clamp(_baseMs, 0, 1_000_000)) : TimeSpan.Zero;

    private void Refresh()
    {
        _traffic = Feeds.Traffic;
        StateHasChanged();
    }

    private void OnPacingChanged() =>
        Later(() =>
        {
            if (PacingWords.Difference(_shown, Draft()).Length == 0)
            {
                Revert();
            }

            _isOvertaken = IsChanged;
            StateHasChanged();
        });
}
