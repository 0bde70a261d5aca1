using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// Isolates the failure of a part from the rest of the page, and retries the part by itself, because at a wall nobody is there to click. It waits for ten seconds, and
/// twice as long after each failed retry, up to five minutes.
/// </summary>
public sealed class RecoveringBoundary : ErrorBoundary, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private TimeSpan _pause = FirstPause;
    private ITimer? _timer;
    private bool _isWaiting;
    private long _triedAt;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => _timer?.Dispose();

    /// <inheritdoc />
    protected override Task OnErrorAsync(Exception exception)
    {
        // One failure may surface in several places at once.
        if (RendererInfo.IsInteractive && !_isWaiting)
        {
            Wait();
        }

        return base.OnErrorAsync(exception);
    }

    private void Wait()
    {
        if (Time.GetElapsedTime(_triedAt) > LongestPause)
        {
            _pause = FirstPause;
        }

        _isWaiting = true;
        _timer ??= Time.CreateTimer(
            _ => _ = InvokeAsync(Try),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        _timer.Change(_pause, Timeout.InfiniteTimeSpan);
        _pause = TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, LongestPause.Ticks));
    }

    private void Try()
    {
        _isWaiting = false;
        _triedAt = Time.GetTimestamp();
        Recover();
    }
}
