namespace Sensocto.Dashboard.Live;

/// <summary>
/// Limits how many frames one link may have in flight, and decides which of them ask for an answer. An answer is the number of frames that the page has taken since
/// the link opened. The first frame asks, then every fourth, and any frame sent a second or more after the last one that asked. Used under the pump's lock; bounded by
/// <see cref="Most"/>.
/// </summary>
internal sealed class FrameCredits
{
    /// <summary>The most frames in flight: sent, and not known to be taken.</summary>
    public const int Most = 8;

    /// <summary>
    /// If nothing else is sent, an empty frame asks at this interval whether the page is still there. The page treats a link that is silent for 10 to 15 s as dead (live-link.js).
    /// </summary>
    public const long BeatMs = 4_000;
    private const int AskEvery = 4;
    private const long AskAfterMs = 1_000;
    private readonly (long SentAtMs, int Bytes)[] _under = new (long, int)[Most];
    private uint _sent;
    private uint _taken;
    private uint _asked;
    private long _askedAtMs;

    /// <summary>Whether another frame may be sent.</summary>
    public bool HasAny => _sent - _taken < Most;

    /// <summary>Whether a frame that asked for an answer is still unanswered.</summary>
    public bool IsOwed => _asked > _taken;

    /// <summary>Whether it is time to send a frame even if it is empty.</summary>
    public bool IsBeatDue(long nowMs) => !IsOwed && (_sent == 0 || nowMs - _askedAtMs >= BeatMs);

    /// <summary>Records a frame; returns whether it is to ask for an answer.</summary>
    public bool Send(long nowMs, int bytes)
    {
        _under[_sent % Most] = (nowMs, bytes);
        _sent++;
        var asks = _sent == 1 || _sent - _asked >= AskEvery || nowMs - _askedAtMs >= AskAfterMs;
        if (asks)
        {
            (_asked, _askedAtMs) = (_sent, nowMs);
        }

        return asks;
    }

    /// <summary>Takes an answer; null if it is impossible for a page that reads what it is sent.</summary>
    public TakenFrames? Take(uint count)
    {
        if (count <= _taken || count > _sent)
        {
            return null;
        }

        var sentAt = _under[(count - 1) % Most].SentAtMs;
        var (frames, bytes) = (count - _taken, 0);
        while (_taken < count)
        {
            bytes += _under[_taken++ % Most].Bytes;
        }

        return new TakenFrames((int)frames, bytes, sentAt);
    }
}

/// <summary>What an answer confirms: how many more frames were taken, and when the last of them was sent.</summary>
internal readonly record struct TakenFrames(int Frames, long Bytes, long SentAtMs);
