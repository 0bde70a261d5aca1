namespace Sensocto.Core.Feeds;

/// <summary>
/// Limits the log lines of what fails again and again: one per key per minute, for at most <see cref="MostKeys"/> keys. Not thread-safe.
/// </summary>
internal sealed class LinePace(TimeProvider time)
{
    public const int MostKeys = 1_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Lines skipped per key, in this minute and in the last one in which anything failed.
    private Dictionary<string, int> _leftOut = [];
    private Dictionary<string, int> _leftOutBefore = [];
    private long _began = time.GetTimestamp();

    /// <summary>Whether the key's line is to be written; if so, how many of its lines were skipped in the minute before.</summary>
    public bool MayWrite(string key, out int leftOut)
    {
        if (time.GetElapsedTime(_began) >= Minute)
        {
            (_leftOut, _leftOutBefore, _began) = (_leftOutBefore, _leftOut, time.GetTimestamp());
            _leftOut.Clear();
        }

        leftOut = _leftOutBefore.GetValueOrDefault(key);
        if (_leftOut.TryGetValue(key, out var many))
        {
            _leftOut[key] = many + 1;
            return false;
        }

        return _leftOut.Count < MostKeys && _leftOut.TryAdd(key, 0);
    }
}
