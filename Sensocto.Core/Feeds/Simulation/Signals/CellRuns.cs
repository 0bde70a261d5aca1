using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>
/// Time cut into cells of equal length, with the ordered samples that fall into each: what is constant within a cell is computed once for all of them.
/// </summary>
/// <param name="samples">Ordered by time.</param>
/// <param name="length">A cell's length in ticks, above 0.</param>
/// <param name="offset">Where one of the cells begins, in ticks.</param>
internal ref struct CellRuns(Span<Sample> samples, long length, long offset)
{
    private Span<Sample> _rest = samples;

    /// <summary>Samples in the current cell; never empty.</summary>
    public Span<Sample> Samples { get; private set; }

    /// <summary>The current cell's number.</summary>
    public long Index { get; private set; }

    /// <summary>Where the current cell begins, in ticks.</summary>
    public long Start { get; private set; }

    /// <summary>Advances to the next cell that has samples.</summary>
    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        Index = FloorDivide(_rest[0].Ticks - offset, length);
        Start = (Index * length) + offset;
        var count = CountBefore(Start + length);
        Samples = _rest[..count];
        _rest = _rest[count..];
        return true;
    }

    /// <summary>Division that rounds down for negative numbers too.</summary>
    public static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend < 0 && quotient * divisor != dividend ? quotient - 1 : quotient;
    }

    private readonly int CountBefore(long end)
    {
        if (_rest[^1].Ticks < end)
        {
            return _rest.Length;
        }

        int low = 1;
        int high = _rest.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rest[middle].Ticks < end)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
