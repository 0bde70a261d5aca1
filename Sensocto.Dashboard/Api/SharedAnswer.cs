namespace Sensocto.Dashboard.Api;

/// <summary>
/// An answer that is dear: it is given to all who ask for ten times as long as it took, so that asking costs a tenth of a processor at most, and what is
/// cheap is never old. Thread-safe; who asks meanwhile waits for it.
/// </summary>
internal sealed class SharedAnswer<T>(TimeProvider time)
    where T : class
{
    private const int Rest = 10;
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
                _freshUntil = ended + (Rest * (ended - began));
            }

            return _answer;
        }
    }
}
