using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

/// <summary>
/// A feed that tests control: until it dies, it has a sample at every multiple of the first attribute's period, with the value that the test
/// gives; or it does what <see cref="OnRead"/> does. It records what it is told.
/// </summary>
internal sealed class FakeFeed : ISensorFeed
{
    private readonly long[] _periods;

    public FakeFeed(string id, params AttributeDescriptor[] attributes)
    {
        Sensor = new SensorDescriptor
        {
            Id = new SensorId(id),
            Name = id,
            Room = "hall",
            Type = "fake",
            Attributes = attributes.Length > 0 ? attributes : [Attribute("value")],
        };
        _periods = [.. Sensor.Attributes.Select(a => (long)(TimeSpan.TicksPerSecond / a.FullRateHz))];
    }

    public delegate int Reading(int attribute, long after, long until, Span<Sample> destination);

    public SensorDescriptor Sensor { get; set; }

    public bool IsOnline => OnOnline();

    public Func<bool> OnOnline { get; set; } = static () => true;

    /// <summary>The value at a tick.</summary>
    public Func<long, double> Value { get; set; } = static _ => 1;

    /// <summary>No sample after this tick.</summary>
    public long DiesAt { get; set; } = long.MaxValue;

    public Reading? OnRead { get; set; }

    public Action<SendWindow>? OnTold { get; set; }

    public Action? OnAdded { get; set; }

    /// <summary>The intake it was given when added.</summary>
    public FeedIntake? Intake { get; private set; }

    /// <summary>The windows it was told, in order.</summary>
    public List<(int Attribute, SendWindow Window)> Told { get; } = [];

    public int Reads { get; private set; }

    public static AttributeDescriptor Attribute(
        string id,
        double hz = 10,
        AlarmLimits? limits = null,
        int precision = 1
    ) =>
        new()
        {
            Id = new AttributeId(id),
            Name = id,
            FullRateHz = hz,
            Limits = limits,
            Precision = precision,
            Unit = "bar",
        };

    public int Read(int attribute, long after, long until, Span<Sample> destination)
    {
        Reads++;
        return OnRead is null
            ? Regular(attribute, after, until, destination)
            : OnRead(attribute, after, until, destination);
    }

    public int Regular(int attribute, long after, long until, Span<Sample> destination)
    {
        var period = _periods[attribute];
        var count = 0;
        var last = Math.Min(until, DiesAt);
        for (var tick = ((after / period) + 1) * period; tick <= last && count < destination.Length; tick += period)
        {
            destination[count++] = new Sample(tick, Value(tick));
        }

        return count;
    }

    void ISensorFeed.OnAdded(FeedIntake intake)
    {
        Intake = intake;
        OnAdded?.Invoke();
    }

    public void OnWindowChanged(int attribute, SendWindow window)
    {
        Told.Add((attribute, window));
        OnTold?.Invoke(window);
    }
}
