namespace Sensocto.Dashboard.Api;

/// <summary>
/// Shares an expensive answer. It is reused for ten times as long as it took to make, so that making it takes a tenth of a processor and a cheap answer is never
/// old; but for at most half a second, because the first answer, or one made while the machine was busy, may have taken long. Thread-safe. Requests that come while it
/// is being made wait for it without holding a thread.
/// </summary>
internal sealed class SharedAnswer<T>(TimeProvider time, Func<T> make)
{
    private const int Rest = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);
    private readonly Lock _gate = new();
    private Task<T>? _answer; // The newest, or the one being made.
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
