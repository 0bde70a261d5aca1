using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Pushed;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Yard;

/// <summary>Stands for what you have: a meter on a bus.</summary>
public interface IMeter
{
    ValueTask<double> ReadAsync(CancellationToken cancel);
}

/// <summary>A meter that must be asked: five times a second while somebody looks, and once a window while nobody does.</summary>
public sealed class PolledMeter(FeedHost feeds, TimeProvider time, IMeter meter) : BackgroundService
{
    private static readonly TimeSpan Fastest = TimeSpan.FromSeconds(0.2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var feed = new PushedFeed(
            new SensorDescriptor
            {
                Id = new SensorId("meter-1"),
                Name = "Meter 1",
                Room = "Substation",
                Type = "meter",
                Attributes =
                [
                    new AttributeDescriptor
                    {
                        Id = new AttributeId("power"),
                        Name = "Power",
                        Unit = "kW",
                        FullRateHz = 5,
                    },
                ],
            },
            time
        );
        using var timer = new PeriodicTimer(Fastest, time);
        // On the thread of all feeds: set something and return.
        feed.WindowChanged += (_, window) =>
            timer.Period = window.Content == BatchContent.Summary ? window.Duration : Fastest;
        feeds.Add(feed);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var value = await meter.ReadAsync(stoppingToken);
                feed.Push(0, Sample.At(time.GetUtcNow(), value));
                feed.Fault = null;
            }
            catch (IOException)
            {
                feed.Fault = "The meter does not answer";
            }
        }
    }
}
