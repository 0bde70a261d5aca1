namespace Sensocto.Dashboard.Live;

/// <summary>
/// A page's place in the <see cref="FrameClock"/>, from its beginning until it is disposed. Its turn comes once per frame, and sooner when there is news. Two turns
/// that sent a frame are at least one frame apart. Thread-safe.
/// </summary>
internal sealed class FrameTurn(FrameClock clock, Func<bool> send) : IDisposable
{
    private IDisposable? _place;
    private int _isHurried;
    private volatile bool _isRunning;

    /// <summary>Whether it has turns.</summary>
    public bool IsRunning => _isRunning;

    /// <summary>Whether news is waiting for its turn.</summary>
    public bool IsHurried => Volatile.Read(ref _isHurried) != 0;

    /// <summary>The clock's step in which it last sent; written by the clock.</summary>
    public long SentAt { get; set; }

    /// <summary>The clock's step in which it last got news; written by the clock.</summary>
    public long HurriedAt { get; set; }

    /// <summary>Begins to have turns.</summary>
    public void Begin()
    {
        _isRunning = true;
        _place ??= clock.Begin(this);
    }

    /// <summary>Reports news. News of the same moment shares one frame. Under load nothing is hurried: all news until the page's regular turn shares one frame.</summary>
    public void Hurry()
    {
        if (
            _isRunning
            && !clock.IsLoaded
            && Volatile.Read(ref _isHurried) == 0
            && Interlocked.Exchange(ref _isHurried, 1) == 0
        )
        {
            clock.Hurry(this);
        }
    }

    /// <summary>Takes the turn: later news asks for another one.</summary>
    public void Take() => Interlocked.Exchange(ref _isHurried, 0);

    /// <summary>Sends what there is; false if there was nothing.</summary>
    public bool Send() => send();

    /// <inheritdoc />
    public void Dispose()
    {
        _isRunning = false;
        _place?.Dispose();
    }
}
