namespace Sensocto.Dashboard.Api;

/// <summary>
/// An answer that is dear: it is given to all who ask for ten times as long as it took, so that asking costs a tenth of a processor, and what is
/// cheap is never old. But for half a second at most: one that took long because the machine was busy, or the first of all, would be old for seconds. Thread-safe;
/// who asks meanwhile waits for it, and holds no thread.
/// </summary>
internal sealed class SharedAnswer<T>(TimeProvider time, Func<T> make)
{
    private const int Rest = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);
    private readonly Lock _gate = new();
    private Task<T>? _answer; // The newest, or that which is being made.
    private long _freshUntil;

    public Task<T> ReadAsync()
    {
        lock (_gate)
        {
            if (_answer is null || (_answer.IsCompleted && time.GetTimestamp() >= Volatile.Read(ref _freshUntil)))
            {
                _answer = Task.Run(Make);
            }

            return _answer;
        }
    }

    private T Make()
    {
        var began = time.GetTimestamp();
        var answer = make();
        var ended = time.GetTimestamp();
        var longest = (long)(Longest.TotalSeconds * time.TimestampFrequency);
        Volatile.Write(ref _freshUntil, ended + Math.Min(Rest * (ended - began), longest));
        return answer;
    }
}
