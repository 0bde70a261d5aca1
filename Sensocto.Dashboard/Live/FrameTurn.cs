namespace Sensocto.Dashboard.Live;

/// <summary>
/// A page's place in the <see cref="FrameClock"/>, from when it begins until it is disposed: its turn comes once a frame, and sooner when there is news. Two turns in which a
/// frame was sent are a frame apart. Thread-safe.
/// </summary>
internal sealed class FrameTurn(FrameClock clock, Func<bool> send) : IDisposable
{
    private IDisposable? _place;
    private int _isHurried;
    private volatile bool _isRunning;

    /// <summary>Whether it has turns.</summary>
    public bool IsRunning => _isRunning;

    /// <summary>Whether it waits for its turn because of news.</summary>
    public bool IsHurried => Volatile.Read(ref _isHurried) != 0;

    /// <summary>The step of the clock in which it sent last; the clock's own.</summary>
    public long SentAt { get; set; }

    /// <summary>The step of the clock in which there was news for it; the clock's own.</summary>
    public long HurriedAt { get; set; }

    /// <summary>From now on it has turns.</summary>
    public void Begin()
    {
        _isRunning = true;
        _place ??= clock.Begin(this);
    }

    /// <summary>There is news. What comes in the same moment goes with the same frame. Under load nothing is hurried: what comes until its round goes with one frame.</summary>
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

    /// <summary>News from here on asks for another turn.</summary>
    public void Take() => Interlocked.Exchange(ref _isHurried, 0);

    /// <summary>Sends what there is; false for nothing.</summary>
    public bool Send() => send();

    /// <inheritdoc />
    public void Dispose()
    {
        _isRunning = false;
        _place?.Dispose();
    }
}
