using System.Globalization;
using Sensocto.Core.Feeds.Simulation.Signals;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Scenarios;

/// <summary>One attribute of a kind: how it is shown, when it is sampled and what generates its values. Immutable.</summary>
internal sealed record AttributeTemplate(
    AttributeDescriptor Descriptor,
    SignalLayer[] Layers,
    HashedIntervals? DropOuts,
    long? PhaseTicks
)
{
    private const double MinRateHz = 0.001;

    /// <summary>Time between two samples, to the nearest tick.</summary>
    public long StepTicks { get; } = (long)Math.Round(TimeSpan.TicksPerSecond / Descriptor.FullRateHz);

    public static AttributeTemplate Read(ScenarioNode node, SignalCatalog signals)
    {
        var id = node.Text("id", AttributeId.MaxLength);
        var range = node.Has("range") ? node.Numbers("range", 2, 2) : null;
        if (range is not null && range[0] >= range[1])
        {
            throw node.ErrorAt("range", "must rise from its first number to its second.");
        }

        var descriptor = new AttributeDescriptor
        {
            Id = AttributeId.TryCreate(id, out var valid)
                ? valid
                : throw node.ErrorAt("id", "is not well-formed Unicode."),
            Name = node.Text("name", AttributeId.MaxLength, id),
            Unit = node.Text("unit", AttributeDescriptor.MaxUnitLength, ""),
            Precision = node.Whole("precision", 0, AttributeDescriptor.MaxPrecision, 1),
            RangeMin = range?[0],
            RangeMax = range?[1],
            Limits = node.OptionalPart("limits", ReadLimits),
            FullRateHz = node.Number("fullRateHz", MinRateHz, AttributeDescriptor.MaxRateHz),
            BaseWindow = node.Has("baseWindowMs")
                ? TimeSpan.FromMilliseconds(node.Number("baseWindowMs", 50, 60_000))
                : null,
        };
        var layers = signals.Read(node, "signal");
        CheckSpikes(node, descriptor.Limits, layers);
        return new AttributeTemplate(
            descriptor,
            layers,
            node.OptionalPart("dropOuts", HashedIntervals.Read),
            ReadPhase(node, descriptor.FullRateHz)
        );
    }

    private static long? ReadPhase(ScenarioNode node, double rateHz) =>
        node.Has("phaseMs") ? (long)(node.Number("phaseMs", 0, 999 / rateHz) * TimeSpan.TicksPerMillisecond) : null;

    private static AlarmLimits ReadLimits(ScenarioNode node)
    {
        double? low = node.Has("low") ? node.Number("low") : null;
        double? high = node.Has("high") ? node.Number("high") : null;
        if (low is null && high is null)
        {
            throw node.Error("must have low, high or both.");
        }

        var limits = new AlarmLimits(low, high)
        {
            Priority = (AlarmPriority)node.Whole("priority", 1, 3, (int)AlarmPriority.P2),
            DeadBand = node.Number("deadBand", min: 0, fallback: 0),
            OnDelay = ReadDelay(node, "onDelaySeconds") ?? TimeSpan.Zero,
            OffDelay = ReadDelay(node, "offDelaySeconds"),
        };
        return low >= high ? throw node.Error("low must be below high.")
            : limits.DeadBand >= high - low ? throw node.ErrorAt("deadBand", "must be less than high less low.")
            : limits;
    }

    private static TimeSpan? ReadDelay(ScenarioNode node, string name) =>
        node.Has(name) ? TimeSpan.FromSeconds(node.Number(name, 0, AlarmLimits.MostDelay.TotalSeconds)) : null;

    private static void CheckSpikes(ScenarioNode node, AlarmLimits? limits, SignalLayer[] layers)
    {
        if (limits is not null && layers.OfType<Spikes>().FirstOrDefault(s => !limits.IsCrossedBy(s.To)) is { } spikes)
        {
            throw node.ErrorAt(
                "signal",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"has spikes to {spikes.To}, which cross no limit of the attribute."
                )
            );
        }
    }
}
