namespace Yard;

/// <summary>Power that goes up and down in a minute, read at once.</summary>
internal sealed class StandInMeter(TimeProvider time) : IMeter
{
    public ValueTask<double> ReadAsync(CancellationToken cancel) =>
        ValueTask.FromResult(12 + (4 * Math.Sin(time.GetUtcNow().TimeOfDay.TotalMinutes * 2 * Math.PI)));
}
