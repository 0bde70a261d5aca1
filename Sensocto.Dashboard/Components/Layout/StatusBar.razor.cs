using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// The line at the top: link, load, traffic saved, who is online, the time. Looks every other second whether anything that it says has changed,
/// and renders only then.
/// </summary>
public sealed partial class StatusBar : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private ITimer? _timer;
    private StatusReading _says = null!;

    [Inject]
    private StatusFigures Figures { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => _timer?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _says = Figures.Read();
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => Look(), null, Interval, Interval);
        }
    }

    private void Look()
    {
        var says = Figures.Read();
        if (!ReferenceEquals(says, _says))
        {
            _ = InvokeAsync(() => Say(says));
        }
    }

    private void Say(StatusReading says)
    {
        _says = says;
        StateHasChanged();
    }
}
