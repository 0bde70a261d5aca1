using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// A sensor that a test controls: measures ten times a second, falls silent, goes offline, breaks. In the catalog until disposed.
/// </summary>
public sealed class ProbeFeed : ISensorFeed, IDisposable
{
    public const double AlarmAt = 100;
    private const long Step = TimeSpan.TicksPerSecond / 10;
    private readonly FeedHost _host;
    private double _value = 20;
    private volatile string? _fault;
    private volatile bool _isSilent;
    private volatile bool _isOffline;

    public ProbeFeed(IServiceProvider services, string name)
    {
        Sensor = new SensorDescriptor
        {
            Id = new SensorId(name),
            Name = name,
            Room = "Test bench",
            Attributes =
            [
                new AttributeDescriptor
                {
                    Id = new AttributeId("reading"),
                    Name = "Reading",
                    Unit = "V",
                    FullRateHz = 10,
                    Limits = new AlarmLimits(High: AlarmAt) { Priority = AlarmPriority.P1 },
                },
            ],
        };
        _host = services.GetRequiredService<FeedHost>();
        _host.Add(this);
    }

    public SensorDescriptor Sensor { get; }

    public bool IsOnline => !_isOffline;

    public void Measure(double value)
    {
        Volatile.Write(ref _value, value);
        _isSilent = _isOffline = false;
        _fault = null;
    }

    public void FallSilent() => _isSilent = true;

    public void GoOffline() => _isOffline = _isSilent = true;

    public void Break(string why) => _fault = why;

    public int Read(int attribute, long after, long until, Span<Sample> destination)
    {
        if (_fault is { } why)
            throw new FeedException(why);
        var count = 0;
        for (var at = ((after / Step) + 1) * Step; !_isSilent && at <= until && count < destination.Length; at += Step)
            destination[count++] = new Sample(at, Volatile.Read(ref _value));
        return count;
    }

    public void OnWindowChanged(int attribute, SendWindow window) { }

    public void Dispose() => _host.Remove(Sensor.Id);
}
