using Sensocto.Core.Attention;

namespace Sensocto.Core.Feeds;

/// <summary>
/// Counts what is sent, at the feeds. The scheduler's thread writes it, any thread reads it. The window is longer than most send windows, so
/// that the figure does not swing with them.
/// </summary>
internal sealed class TrafficMeter
{
    public const int WindowSeconds = 30;

    // One more than both ends of the window: nobody reads the one that is written next.
    private readonly long[] _sentAt = new long[WindowSeconds + 2];
    private readonly long[] _sentAtLevel = new long[AttentionLevels.Count];
    private readonly long[] _measuredAtLevel = new long[AttentionLevels.Count];
    private readonly TimeProvider _time;
    private readonly long _start;
    private long _sent;
    private long _sentAsMeasured;
    private long _measured;
    private long _second;

    public TrafficMeter(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
    }

    public void Sent(AttentionLevel level, int samples)
    {
        _sentAsMeasured += samples;
        Count(level, samples);
    }

    /// <summary>Counts samples of the time before somebody looked. They are sent in one go, so they have no rate: for half a minute more would be sent than measured.</summary>
    public void SentAfterwards(AttentionLevel level, int samples) => Count(level, samples);

    public void Measured(AttentionLevel level, int samples)
    {
        Volatile.Write(ref _measured, _measured + samples);
        Volatile.Write(ref _measuredAtLevel[(int)level], _measuredAtLevel[(int)level] + samples);
    }

    public long SentAt(AttentionLevel level) => Volatile.Read(ref _sentAtLevel[(int)level]);

    public long MeasuredAt(AttentionLevel level) => Volatile.Read(ref _measuredAtLevel[(int)level]);

    /// <summary>Notes the count of each second that passed.</summary>
    public void Tick()
    {
        for (var now = Second; _second < now; _second++)
        {
            Volatile.Write(ref _sentAt[(_second + 1) % _sentAt.Length], _sentAsMeasured);
        }
    }

    public Traffic Read(double fullRate)
    {
        var second = Volatile.Read(ref _second);
        var span = Math.Min(second, WindowSeconds);
        var before = Volatile.Read(ref _sentAt[(second - span) % _sentAt.Length]);
        var now = Volatile.Read(ref _sentAt[second % _sentAt.Length]);
        var rate = span == 0 ? 0 : (now - before) / (double)span;
        return new Traffic(fullRate, rate, Volatile.Read(ref _sent), Volatile.Read(ref _measured));
    }

    private void Count(AttentionLevel level, int samples)
    {
        Volatile.Write(ref _sent, _sent + samples);
        Volatile.Write(ref _sentAtLevel[(int)level], _sentAtLevel[(int)level] + samples);
    }

    private long Second => (long)_time.GetElapsedTime(_start).TotalSeconds;
}
