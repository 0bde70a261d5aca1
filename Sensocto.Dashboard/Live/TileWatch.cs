using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>One rendered tile: notes whether anything that Blazor shows on it changed. Disposed with the tile.</summary>
public sealed class TileWatch : IDisposable
{
    private readonly IReadOnlyList<LiveAttribute> _attributes;
    private readonly Action<TileWatch> _left;
    private readonly IDisposable? _subscription;
    private int _isChanged;
    private int _versions;

    internal TileWatch(LiveSensor sensor, AttentionTracker tracker, Action refresh, Action<TileWatch> left)
    {
        _attributes = sensor.Attributes;
        (Refresh, _left) = (refresh, left);
        _versions = Versions();
        _subscription = tracker.Subscribe(sensor.Descriptor.Id, _ => Volatile.Write(ref _isChanged, 1));
    }

    internal Action Refresh { get; }

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        _subscription?.Dispose();
        _left(this);
    }

    /// <summary>The change that was taken did not arrive.</summary>
    internal void PutBack() => Volatile.Write(ref _isChanged, 1);

    /// <summary>Whether anything changed since the last call.</summary>
    internal bool TakeChange()
    {
        var versions = Versions();
        var isChanged = Interlocked.Exchange(ref _isChanged, 0) != 0 || versions != _versions;
        _versions = versions;
        return isChanged;
    }

    private int Versions()
    {
        var sum = 0;
        for (var i = 0; i < _attributes.Count; i++)
        {
            sum += _attributes[i].StatusVersion + (_attributes[i].AlarmPoint?.Version ?? 0);
        }

        return sum;
    }
}
