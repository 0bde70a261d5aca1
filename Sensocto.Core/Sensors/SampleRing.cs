namespace Sensocto.Core.Sensors;

/// <summary>
/// The newest samples of one attribute, each with a running number, so that a reader asks for "what came after the last I have".
/// One writer, any readers; a short lock of its own guards the copy and is never held with another. Holds nothing until the first sample,
/// grows by doubling, and is bounded by its capacity: the oldest go first.
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

    /// <summary>Adds samples, oldest first, each newer than all before; one that is not is left out.</summary>
    public void Append(ReadOnlySpan<Sample> samples)
    {
        lock (_gate)
        {
            foreach (var sample in samples)
            {
                if (_count == 0 || sample.Ticks > At(_count - 1).Ticks)
                {
                    AppendNeedsLock(sample);
                }
            }
        }
    }

    /// <summary>
    /// Copies the samples that came after number <paramref name="after"/>, oldest first. Where they are more than fit, or are gone already,
    /// the newest are given.
    /// </summary>
    /// <param name="after">The number of the last sample that the reader has; 0 for none.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="last">The number of the newest sample: the next <paramref name="after"/>.</param>
    /// <param name="lost">Whether samples between the reader's last and the first given were left out.</param>
    /// <returns>How many were copied.</returns>
    public int CopyAfter(long after, Span<Sample> destination, out long last, out bool lost)
    {
        lock (_gate)
        {
            last = _last;
            var wanted = Math.Max(0, _last - after);
            var given = (int)Math.Min(wanted, Math.Min(_count, destination.Length));
            lost = given < wanted && after > 0;
            for (var i = 0; i < given; i++)
            {
                destination[i] = At(_count - given + i);
            }

            return given;
        }
    }

    /// <summary>Lets go of the samples and their memory; numbers go on. For an attribute that nobody looks at any more.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _samples = [];
            _start = _count = 0;
        }
    }

    private Sample At(int index) => _samples[(_start + index) % _samples.Length];

    private void AppendNeedsLock(Sample sample)
    {
        if (_count == _samples.Length && _count < Capacity)
        {
            GrowNeedsLock();
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
    }

    private void GrowNeedsLock()
    {
        var grown = new Sample[Math.Min(Capacity, Math.Max(FirstSize, _samples.Length * 2))];
        for (var i = 0; i < _count; i++)
        {
            grown[i] = At(i);
        }

        _samples = grown;
        _start = 0;
    }
}
