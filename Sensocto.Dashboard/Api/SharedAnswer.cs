namespace Sensocto.Dashboard.Api;

/// <summary>
/// An answer that is dear: it is given to all who ask for ten times as long as it took, so that asking costs a tenth of a processor, and what is
/// cheap is never old. But for half a second at most: one that took long because the machine was busy, or the first of all, would be old for seconds. Thread-safe;
/// who asks meanwhile waits for it.
/// </summary>
internal sealed class SharedAnswer<T>(TimeProvider time)
    where T : class
{
    private const int Rest = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);
    private readonly Lock _gate = new();
    private T? _answer;
    private long _freshUntil;

    public T Read(Func<T> make)
    {
        lock (_gate)
        {
            var began = time.GetTimestamp();
            if (_answer is null || began >= _freshUntil)
            {
                _answer = make();
                var ended = time.GetTimestamp();
                var longest = (long)(Longest.TotalSeconds * time.TimestampFrequency);
                _freshUntil = ended + Math.Min(Rest * (ended - began), longest);
            }

            return _answer;
        }
    }
}
