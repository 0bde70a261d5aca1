using Sensocto.Benchmarks.Circuits.Figures;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>Counts of what all operators have seen since the last <see cref="Clear"/>. Thread-safe.</summary>
internal sealed class SwarmTally
{
    private long _samples;
    private long _missed;
    private long _frames;
    private long _frameBytes;
    private long _batches;
    private long _batchBytes;
    private long _facts;
    private long _errors;

    public Histogram Age { get; } = new();

    public Histogram RoundTrip { get; } = new();

    public long Samples => Volatile.Read(ref _samples);

    public long Missed => Volatile.Read(ref _missed);

    public long Frames => Volatile.Read(ref _frames);

    public long FrameBytes => Volatile.Read(ref _frameBytes);

    public long Batches => Volatile.Read(ref _batches);

    public long Facts => Volatile.Read(ref _facts);

    public long BatchBytes => Volatile.Read(ref _batchBytes);

    public long Errors => Volatile.Read(ref _errors);

    /// <summary>The first error; null if there was none.</summary>
    public string? FirstError { get; private set; }

    public void Frame(int bytes, int samples, long missed)
    {
        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _frameBytes, bytes);
        Interlocked.Add(ref _samples, samples);
        Miss(missed);
    }

    public void Miss(long samples)
    {
        if (samples > 0)
        {
            Interlocked.Add(ref _missed, samples);
        }
    }

    public void Fact() => Interlocked.Increment(ref _facts);

    public void Batch(int bytes)
    {
        Interlocked.Increment(ref _batches);
        Interlocked.Add(ref _batchBytes, bytes);
    }

    public void Error(string what)
    {
        Interlocked.Increment(ref _errors);
        FirstError ??= what;
    }

    public void Clear()
    {
        Age.Clear();
        RoundTrip.Clear();
        _samples = _missed = _frames = _frameBytes = _batches = _batchBytes = _facts = 0;
    }
}
