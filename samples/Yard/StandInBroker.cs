using System.Runtime.CompilerServices;

namespace Yard;

/// <summary>A tank that fills and empties in two minutes, and is too full for a while each time.</summary>
internal sealed class StandInBroker(TimeProvider time) : IBroker
{
    public async IAsyncEnumerable<(DateTimeOffset MeasuredAt, double Value)> Subscribe(
        string topic,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100), time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            var now = time.GetUtcNow();
            yield return (now, 3 + (1.6 * Math.Sin(now.TimeOfDay.TotalMinutes * Math.PI)));
        }
    }
}
