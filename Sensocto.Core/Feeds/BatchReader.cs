using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>
/// Reads a range of samples from a feed in batches, for <c>foreach</c>. Enforces the feed's contract: samples that are not finite, out of range or
/// out of order are dropped, and a feed that makes no progress ends the range instead of hanging the scheduler.
/// </summary>
internal ref struct BatchReader(ISensorFeed feed, int attribute, long after, long until, Span<Sample> buffer)
{
    private readonly Span<Sample> _buffer = buffer;
    private long _after = after;
    private bool _mayHaveMore = after < until;
    private int _count;

    public readonly ReadOnlySpan<Sample> Current => _buffer[.._count];

    public readonly BatchReader GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_mayHaveMore)
        {
            var read = feed.Read(attribute, _after, until, _buffer);
            if (read < 0 || read > _buffer.Length)
            {
                throw new ArgumentOutOfRangeException(
                    paramName: null,
                    $"Read returned {read} for a buffer of {_buffer.Length} samples."
                );
            }

            _count = Keep(_buffer[..read]);
            _mayHaveMore = read == _buffer.Length && _count > 0;
            if (_count > 0)
            {
                _after = _buffer[_count - 1].Ticks;
                return true;
            }
        }

        return false;
    }

    private readonly int Keep(Span<Sample> samples)
    {
        var (kept, last) = (0, _after);
        foreach (var sample in samples)
        {
            if (sample.Ticks > last && sample.Ticks <= until && double.IsFinite(sample.Value))
            {
                last = sample.Ticks;
                samples[kept++] = sample;
            }
        }

        return kept;
    }
}
