namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>The length before each message: seven bits per byte, the lowest first.</summary>
internal static class Leb128
{
    private const int Longest = 5;

    public static int Write(Span<byte> destination, int value)
    {
        var size = 0;
        for (; value >= 0x80; value >>= 7)
        {
            destination[size++] = (byte)(value | 0x80);
        }

        destination[size++] = (byte)value;
        return size;
    }

    /// <summary>Reads a length. Returns the bytes that it takes, or 0 if it is still incomplete.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, out int value)
    {
        value = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i == Longest)
            {
                throw new ContractException("A message's length takes more than five bytes.");
            }

            value |= (bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
