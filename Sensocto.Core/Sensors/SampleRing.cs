namespace Sensocto.Core.Sensors;

/// <summary>
/// The newest samples of one attribute, numbered in sequence, so that a reader can ask for everything after the last one it has.
/// One writer, any number of readers; a short lock of its own guards each copy and is never held with another. Allocates nothing until the
/// first sample, grows by doubling, and is bounded by its capacity, or by less while memory is short: the oldest samples go first.
/// </summary>
public sealed class SampleRing(int capacity)
{
    private const int FirstSize = 32;
    private readonly Lock _gate = new();
    private Sample[] _samples = [];
    private int _start;
    private int _count;
    private long _last;

    /// <summary>The most samples it holds.</summary>
    public int Capacity { get; } =
        capacity > 0 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "At least 1.");

    /// <summary>How many samples the allocated buffer can hold. For the writer only.</summary>
    public int Held => _samples.Length;

    /// <summary>The number of the newest sample; the first ever is 1. Lock-free.</summary>
    public long LastNumber => Volatile.Read(ref _last);

    /// <summary>The newest sample, if any is held.</summary>
    public Sample? Newest
    {
        get
        {
            lock (_gate)
            {
                return _count == 0 ? null : At(_count - 1);
            }
        }
    }

    /// <summary>When the oldest and the newest held sample were measured; null while none is held.</summary>
    public Extent? Extent
    {
        get
        {
            lock (_gate)
            {
                return _count == 0 ? null : new Extent(At(0).Ticks, At(_count - 1).Ticks);
            }
        }
    }

    /// <summary>Adds samples, oldest first; skips any that is not newer than the newest held one. After <see cref="Release"/>, the first may be of any time.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="most">The most to hold from now on, if that is less than <see cref="Capacity"/>; at least 1.</param>
    public void Append(ReadOnlySpan<Sample> samples, int most = int.MaxValue)
    {
        lock (_gate)
        {
            var limit = Math.Min(Capacity, most);
            if (_samples.Length > limit)
            {
                ResizeNeedsLock(limit);
            }

            foreach (ref readonly var sample in samples)
            {
                TryAppendNeedsLock(sample, limit);
            }
        }
    }

    /// <summary>Adds a sample if it is newer than the newest held one.</summary>
    /// <returns>Whether it was added.</returns>
    internal bool TryAppend(in Sample sample)
    {
        lock (_gate)
        {
            return TryAppendNeedsLock(sample, Capacity);
        }
    }

    /// <summary>
    /// Copies the samples that came after number <paramref name="after"/>, oldest first. If they do not all fit, or some are gone already,
    /// copies the newest.
    /// </summary>
    /// <param name="after">The number of the last sample that the reader has; 0 for none.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="last">The number of the newest sample: the next <paramref name="after"/>.</param>
    /// <param name="lost">Whether samples between the reader's last one and the first copied one are missing.</param>
    /// <returns>How many were copied.</returns>
    public int CopyAfter(long after, Span<Sample> destination, out long last, out bool lost)
    {
        lock (_gate)
        {
            last = _last;
            var wanted = Math.Max(0, _last - after);
            var given = (int)Math.Min(wanted, Math.Min(_count, destination.Length));
            lost = given < wanted && after > 0;
            return CopyNewestNeedsLock(given, destination);
        }
    }

    /// <summary>The same, into an array with room for all of them.</summary>
    /// <param name="after">The number of the last sample that the reader has; 0 for none.</param>
    /// <param name="last">The number of the newest sample: the next <paramref name="after"/>.</param>
    /// <param name="lost">Whether samples between the reader's last one and the first returned one are gone.</param>
    /// <returns>The samples, oldest first.</returns>
    public Sample[] CopyAfter(long after, out long last, out bool lost)
    {
        lock (_gate)
        {
            var given = (int)Math.Clamp(_last - after, 0, _count);
            Sample[] samples = given == 0 ? [] : new Sample[given];
            CopyAfter(after, samples, out last, out lost);
            return samples;
        }
    }

    /// <summary>Copies the newest samples, oldest first: those of a time span up to the newest, but at least a given number. If they do not all fit, copies the newest.</summary>
    /// <param name="span">The time span.</param>
    /// <param name="least">The least number, if that many are held.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="last">The number of the newest sample.</param>
    /// <returns>How many were copied.</returns>
    public int CopyRecent(TimeSpan span, int least, Span<Sample> destination, out long last)
    {
        lock (_gate)
        {
            last = _last;
            var recent = _count == 0 ? 0 : _count - FirstNeedsLock(At(_count - 1).Ticks - span.Ticks);
            var wanted = Math.Min(_count, Math.Max(recent, least));
            return CopyNewestNeedsLock(Math.Min(wanted, destination.Length), destination);
        }
    }

    /// <summary>Copies the samples measured between two moments, oldest first. If they do not all fit, copies the newest.</summary>
    /// <param name="from">UTC ticks, included.</param>
    /// <param name="until">UTC ticks, included.</param>
    /// <param name="destination">Where they go.</param>
    /// <returns>How many were copied.</returns>
    public int CopyBetween(long from, long until, Span<Sample> destination)
    {
        lock (_gate)
        {
            var end = FirstNeedsLock(until == long.MaxValue ? until : until + 1);
            var start = Math.Max(FirstNeedsLock(from), end - destination.Length);
            for (var i = start; i < end; i++)
            {
                destination[i - start] = At(i);
            }

            return Math.Max(0, end - start);
        }
    }

    /// <summary>Copies the samples measured after one moment and up to another, oldest first, as many as fit; a reader continues after the last one.</summary>
    /// <param name="after">UTC ticks, excluded.</param>
    /// <param name="until">UTC ticks, included.</param>
    /// <param name="destination">Where they go.</param>
    /// <returns>How many were copied.</returns>
    internal int CopyFrom(long after, long until, Span<Sample> destination)
    {
        lock (_gate)
        {
            var count = 0;
            for (
                var i = FirstNeedsLock(after + 1);
                i < _count && count < destination.Length && At(i).Ticks <= until;
                i++
            )
            {
                destination[count++] = At(i);
            }

            return count;
        }
    }

    /// <summary>Drops the samples measured after a moment, in UTC ticks. Numbers go on, so readers must start over. For the writer only.</summary>
    internal void DropAfter(long ticks)
    {
        lock (_gate)
        {
            _count = FirstNeedsLock(ticks + 1);
        }
    }

    /// <summary>Frees the samples and their memory; numbers go on. For an attribute that nobody looks at any more.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _samples = [];
            _start = _count = 0;
        }
    }

    // The index of the first sample not older than a moment.
    private int FirstNeedsLock(long ticks)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = At(middle).Ticks < ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int CopyNewestNeedsLock(int count, Span<Sample> destination)
    {
        for (var i = 0; i < count; i++)
        {
            destination[i] = At(_count - count + i);
        }

        return count;
    }

    private Sample At(int index) => _samples[(_start + index) % _samples.Length];

    private bool TryAppendNeedsLock(in Sample sample, int limit)
    {
        if (_count > 0 && sample.Ticks <= At(_count - 1).Ticks)
        {
            return false;
        }

        if (_count == _samples.Length && _count < limit)
        {
            ResizeNeedsLock(Math.Min(limit, Math.Max(FirstSize, _samples.Length * 2)));
        }

        if (_count == _samples.Length)
        {
            _samples[_start] = sample;
            _start = (_start + 1) % _samples.Length;
        }
        else
        {
            _samples[(_start + _count++) % _samples.Length] = sample;
        }

        Volatile.Write(ref _last, _last + 1);
        return true;
    }

    private void ResizeNeedsLock(int size)
    {
        var kept = Math.Min(_count, size);
        var resized = new Sample[size];
        for (var i = 0; i < kept; i++)
        {
            resized[i] = At(_count - kept + i);
        }

        (_samples, _start, _count) = (resized, 0, kept);
    }
}
