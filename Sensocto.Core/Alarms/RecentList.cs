namespace Sensocto.Core.Alarms;

/// <summary>The newest entries, bounded by a number; takes no memory before the first. Not thread-safe.</summary>
internal sealed class RecentList<T>(int most)
{
    private const int FirstSize = 4;
    private T[] _entries = [];
    private int _start;
    private int _count;

    public void Add(T entry)
    {
        if (_count == _entries.Length && _count < most)
        {
            _entries = [.. Newest(), .. new T[Math.Min(most, Math.Max(FirstSize, _count * 2)) - _count]];
            _start = 0;
        }

        if (_count == _entries.Length)
        {
            _entries[_start] = entry;
            _start = (_start + 1) % _count;
        }
        else
        {
            _entries[(_start + _count++) % _entries.Length] = entry;
        }
    }

    /// <summary>All entries kept, oldest first.</summary>
    public T[] Newest()
    {
        var newest = new T[_count];
        for (var i = 0; i < _count; i++)
        {
            newest[i] = _entries[(_start + i) % _entries.Length];
        }

        return newest;
    }
}
