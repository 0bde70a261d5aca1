using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Yard;

/// <summary>The swell at the quay, which is computed: it remembers all of its past, and nothing runs while nobody asks.</summary>
public sealed class Swell : ISensorFeed
{
    private const int Hz = 5;
    private const long Step = TimeSpan.TicksPerSecond / Hz;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(9);

    public SensorDescriptor Sensor { get; } =
        new()
        {
            Id = new SensorId("swell"),
            Name = "Swell",
            Room = "Quay",
            Type = "gauge",
            Attributes =
            [
                new AttributeDescriptor
                {
                    Id = new AttributeId("height"),
                    Name = "Height",
                    Unit = "m",
                    Precision = 2,
                    FullRateHz = Hz,
                },
            ],
        };

    public bool IsOnline => true;

    // The multiples of a step: whoever asks for the same time gets the same samples.
    public int Read(int attribute, long after, long until, Span<Sample> destination)
    {
        var count = 0;
        for (var at = ((after / Step) + 1) * Step; at <= until && count < destination.Length; at += Step)
        {
            destination[count++] = new Sample(at, 0.4 * Math.Sin(2 * Math.PI * at / Period.Ticks));
        }

        return count;
    }

    public void OnWindowChanged(int attribute, SendWindow window)
    {
        // A device would sleep as long; nothing is awake here.
    }
}

/// <summary>Puts it in.</summary>
public sealed class Quay(FeedHost feeds) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feeds.Add(new Swell());
        return Task.CompletedTask;
    }
}
