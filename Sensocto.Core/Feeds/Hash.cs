namespace Sensocto.Core.Feeds;

/// <summary>
/// Stateless randomness: the same seed and index give the same number on every machine and in every run. Cluster nodes distribute the feeds by it, so
/// its output is part of the protocol between releases.
/// </summary>
internal static class Hash
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>64 well-mixed bits.</summary>
    public static ulong Of(ulong seed, long index)
    {
        unchecked
        {
            var z = seed + (((ulong)index + 1) * Golden);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>64 bits derived from the characters; unlike <see cref="string.GetHashCode()"/>, the same in every process.</summary>
    public static ulong Of(ulong seed, string text)
    {
        var hash = seed;
        foreach (var c in text)
        {
            hash = Of(hash, c);
        }

        return Of(hash, text.Length);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public static double Unit(ulong seed, long index) => (Of(seed, index) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [-1, 1).</summary>
    public static double Signed(ulong seed, long index) => (2 * Unit(seed, index)) - 1;
}
