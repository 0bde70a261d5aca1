namespace Sensocto.Dashboard.Circuits;

/// <summary>Limits a rate in the long run and the size of a burst. Used under its owner's lock.</summary>
internal sealed class TokenBucket(TimeProvider time, int most, double perSecond)
{
    private double _tokens = most;
    private long _at = time.GetTimestamp();

    /// <summary>Takes the given number of tokens, or none if there are not enough.</summary>
    public bool TryTake(int count)
    {
        var now = time.GetTimestamp();
        _tokens = Math.Min(most, _tokens + (time.GetElapsedTime(_at, now).TotalSeconds * perSecond));
        _at = now;
        if (_tokens < count)
        {
            return false;
        }

        _tokens -= count;
        return true;
    }
}
