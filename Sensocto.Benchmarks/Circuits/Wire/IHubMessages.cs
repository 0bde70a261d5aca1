namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>Receives a link's messages.</summary>
internal interface IHubMessages
{
    /// <summary>Takes one message, without its length. The bytes are valid during the call.</summary>
    void Take(ReadOnlySpan<byte> message);
}
