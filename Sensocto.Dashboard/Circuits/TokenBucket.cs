namespace Sensocto.Dashboard.Circuits;

/// <summary>So many at once, and so many a second in the long run. Used under its owner's lock.</summary>
internal sealed class TokenBucket(TimeProvider time, int most, double perSecond)
{
    private double _tokens = most;
    private long _at = time.GetTimestamp();

    /// <summary>Takes some, or none where there are not enough.</summary>
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
