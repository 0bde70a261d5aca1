namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>The handle of each sensor, as read from rendered markup; the same in every circuit. Thread-safe.</summary>
internal sealed class TileDirectory
{
    private readonly int[] _handles;

    public TileDirectory(int sensors)
    {
        _handles = new int[sensors];
        Array.Fill(_handles, -1);
    }

    public int HandleOf(int sensor) => Volatile.Read(ref _handles[sensor]);

    public void Learn(int sensor, int handle)
    {
        var known = Interlocked.CompareExchange(ref _handles[sensor], handle, -1);
        if (known != -1 && known != handle)
        {
            throw new ContractException($"Sensor {sensor} has handle {handle} here and {known} elsewhere.");
        }
    }
}
