namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>An operator that was cut off takes its circuit up again.</summary>
internal static class Reconnection
{
    /// <summary>False where the circuit is lost, or did not come within one's patience: that is counted.</summary>
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
