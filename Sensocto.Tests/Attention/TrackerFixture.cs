using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention;

/// <summary>A tracker over a few sensors, in fake time.</summary>
internal sealed class TrackerFixture : IDisposable
{
    public static readonly SensorId Boiler = new("boiler");
    public static readonly AttributeId Pressure = new("pressure");
    public static readonly AttributeId Steam = new("steam");

    public TrackerFixture(AttentionOptions? options = null, SteppedTime? time = null)
    {
        Time = time ?? new SteppedTime();
        Catalog.Add(Describe(Boiler, Pressure, Steam));
        Tracker = new AttentionTracker(Catalog, Options.Create(options ?? new AttentionOptions()), Time, Log);
    }

    public SteppedTime Time { get; }

    public FakeLogger<AttentionTracker> Log { get; } = new();

    public SensorCatalog Catalog { get; } = new();

    public AttentionTracker Tracker { get; }

    public AttentionCell Cell(AttributeId attribute) => Cell(Boiler, attribute);

    public AttentionCell Cell(SensorId sensor, AttributeId attribute) =>
        Tracker.TryGetCell(sensor, attribute, out var cell) ? cell : throw new InvalidOperationException("no cell");

    public AttentionLevel Level(AttributeId attribute) => Tracker.GetLevel(Boiler, attribute);

    public Viewer Connect(string name) => Tracker.Connect(new ViewerInfo($"tab of {name}", name));

    public void Advance(double seconds) => Time.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>Collects every level notified of a key from here on.</summary>
    public static List<AttentionLevel> Listen(AttentionCell cell)
    {
        var told = new List<AttentionLevel>();
        cell.Subscribe(change => told.Add(change.Level));
        return told;
    }

    public void Dispose() => Tracker.Dispose();

    public static SensorDescriptor Describe(SensorId id, params AttributeId[] attributes) =>
        new()
        {
            Id = id,
            Name = id.Value,
            Attributes = [.. attributes.Select(a => new AttributeDescriptor { Id = a, Name = a.Value })],
        };
}
