using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Pushed;
using Sensocto.Core.Sensors;

namespace Yard;

/// <summary>Stands for what you have: a client of a broker.</summary>
public interface IBroker
{
    IAsyncEnumerable<(DateTimeOffset MeasuredAt, double Value)> Subscribe(string topic, CancellationToken cancel);
}

/// <summary>A tank whose samples come by themselves.</summary>
public sealed class Tanks(FeedHost feeds, TimeProvider time, IBroker broker) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var tank = new PushedFeed(
            new SensorDescriptor
            {
                Id = new SensorId("tank-7"),
                Name = "Tank 7",
                Room = "Yard",
                Type = "tank",
                Attributes =
                [
                    new AttributeDescriptor
                    {
                        Id = new AttributeId("level"),
                        Name = "Level",
                        Unit = "m",
                        Precision = 2,
                        FullRateHz = 10, // How fast it measures at most: everything is paced down from here.
                        Limits = new AlarmLimits(High: 4.5),
                    },
                ],
            },
            time
        );
        feeds.Add(tank);
        while (true)
        {
            try
            {
                await foreach (var (measuredAt, value) in broker.Subscribe("tank-7", stoppingToken))
                {
                    tank.IsOnline = true;
                    tank.Push(0, Sample.At(measuredAt, value));
                }
            }
            catch (IOException)
            {
                // The broker is away. What leaves this method would end the dashboard.
            }

            tank.IsOnline = false;
            await Task.Delay(TimeSpan.FromSeconds(5), time, stoppingToken);
        }
    }
}
