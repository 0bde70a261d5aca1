namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>Reconnects an operator that was cut off to its circuit.</summary>
internal static class Reconnection
{
    /// <summary>Reconnects; false, and counted, if the circuit is lost or does not come back within the patience.</summary>
    public static async Task<bool> TryAsync(HeadlessOperator each, PageDoor door, SwarmTally tally, TimeSpan patience)
    {
        try
        {
            using var limit = new CancellationTokenSource(patience);
            return await each.ReconnectAsync(door, limit.Token);
        }
#pragma warning disable CA1031 // One that does not come back is counted, and the others go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            tally.Error($"An operator did not come back: {e.Message}");
            return false;
        }
    }
}
