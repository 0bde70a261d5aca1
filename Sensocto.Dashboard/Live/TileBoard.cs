using Microsoft.JSInterop;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// The tiles that one circuit renders: the facts of their rows, and which of them Blazor must render anew: never two renderings under way, a first change at
/// once and what follows it gathered for half a second, and what one did not bring is in the next. Bounded by the tiles that are rendered. The clock's thread
/// ticks and writes; everything else comes from the circuit.
/// </summary>
internal sealed class TileBoard
{
    private const long GatherMs = 500;

    // A page renders a hundred tiles: looking at all of them in every frame would cost more than the frame.
    private const long LookMs = 400;
    private const long RetryMs = 1_000;
    private readonly SharedFrames _shared;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Action<TileWatch> _leave;
    private readonly Lock _gate = new();
    private readonly List<TileWatch> _tiles = [];
    private long? _last;
    private long? _lookedAt;
    private long _restMs;
    private bool _isRendering;

    public TileBoard(SharedFrames shared, TimeProvider time, ILogger log) =>
        (_shared, _time, _log, _leave) = (shared, time, log, Leave);

    public TileWatch Watch(LiveSensor sensor, Action refresh, int rows)
    {
        var watch = new TileWatch(_shared.JoinTile(sensor, rows), refresh, _leave, _time.GetTimestamp());
        lock (_gate)
        {
            _tiles.Add(watch);
        }

        return watch;
    }

    public void Tick(ITilePage page)
    {
        if (TakeChanged() is { } changed)
        {
            _ = RenderAsync(page, changed);
        }
    }

    /// <summary>Puts in what rows say, where the page has not got it, up to so many bytes.</summary>
    public void Write(FrameWriter frame, ViewCursors view, int most)
    {
        var now = _time.GetTimestamp();
        lock (_gate)
        {
            foreach (var tile in _tiles)
            {
                if (frame.Written.Length >= most)
                {
                    return;
                }

                tile.Write(frame, view, now);
            }
        }
    }

    /// <summary>Another link has got nothing.</summary>
    public void StartOver()
    {
        lock (_gate)
        {
            _tiles.ForEach(tile => tile.StartOver());
        }
    }

    private List<TileWatch>? TakeChanged()
    {
        lock (_gate)
        {
            if (_isRendering || IsWithin(_last, _restMs) || IsWithin(_lookedAt, LookMs))
            {
                return null;
            }

            var now = _time.GetTimestamp();
            _lookedAt = now;
            List<TileWatch>? changed = null;
            foreach (var tile in _tiles)
            {
                if (tile.TakeChange(now))
                {
                    (changed ??= []).Add(tile);
                }
            }

            _isRendering = changed is not null;
            return changed;
        }
    }

    private async Task RenderAsync(ITilePage page, List<TileWatch> changed)
    {
        var isRendered = await TryRenderAsync(page, changed);
        if (!isRendered)
        {
            changed.ForEach(tile => tile.PutBack());
        }

        lock (_gate)
        {
            (_isRendering, _last, _restMs) = (false, _time.GetTimestamp(), isRendered ? GatherMs : RetryMs);
        }
    }

    private async Task<bool> TryRenderAsync(ITilePage page, List<TileWatch> changed)
    {
        try
        {
            await page.RenderAsync(changed);
            return true;
        }
#pragma warning disable CA1031 // Whatever one page does, the clock's thread and the other circuits go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (e is not (OperationCanceledException or JSDisconnectedException or ObjectDisposedException))
            {
                LiveLog.TilesNotRendered(_log, e);
            }

            return false;
        }
    }

    private bool IsWithin(long? since, long ms) => since is { } at && _time.GetElapsedTime(at).TotalMilliseconds < ms;

    private void Leave(TileWatch watch)
    {
        lock (_gate)
        {
            _tiles.Remove(watch);
        }

        _shared.Leave(watch.Tile);
    }
}
