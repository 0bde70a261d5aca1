namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>Who takes a link's messages.</summary>
internal interface IHubMessages
{
    /// <summary>One message, without its length. The bytes are valid during the call.</summary>
    void Take(ReadOnlySpan<byte> message);
}
