using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// The figures by which the grid orders and filters a sensor, as of the roster's last reading. Only the roster writes them. Each figure can be read
/// at any time and is never torn, but two of them may come from two readings.
/// </summary>
public sealed class RosterEntry
{
    /// <summary>The <see cref="SilentSince"/> of a sensor that is not silent.</summary>
    public const long NotSilent = long.MaxValue;

    private long _silentSince = NotSilent;

    internal RosterEntry(LiveSensor sensor) => Sensor = sensor;

    /// <summary>The sensor.</summary>
    public LiveSensor Sensor { get; }

    /// <summary>Which of alarm, stale and offline apply to any of its attributes.</summary>
    public Chips Conditions { get; private set; }

    /// <summary>The worst state of its attributes; <see cref="AttributeState.Live"/> if nothing is wrong.</summary>
    public AttributeState Worst { get; private set; } = AttributeState.Live;

    /// <summary>The highest number of viewers of any of its attributes.</summary>
    public int Viewers { get; private set; }

    /// <summary>When the attribute that has been stale or offline for longest sent its newest sample, in UTC ticks; 0 if it never sent one.</summary>
    public long SilentSince => Volatile.Read(ref _silentSince);

    /// <summary>Reads the figures again. Returns whether anything but the viewers has changed.</summary>
    internal bool Read()
    {
        var (conditions, worst, viewers, silent) = (Chips.None, AttributeState.Live, 0, NotSilent);
        for (var i = 0; i < Sensor.Attributes.Count; i++)
        {
            var attribute = Sensor.Attributes[i];
            viewers = Math.Max(viewers, attribute.Cell.ViewerCount);
            var state = attribute.Status.State;
            if (attribute.Alarm is { IsActive: true, IsShelved: false })
            {
                // An attribute that is stale or offline may also be in alarm.
                conditions |= Chips.Alarm;
                worst = worst < AttributeState.Alarm ? AttributeState.Alarm : worst;
            }
            else if (state == AttributeState.Alarm)
            {
                // Shelved: somebody does not want to see it.
                continue;
            }

            if (state < AttributeState.Stale)
            {
                continue;
            }

            conditions |= ConditionOf(state);
            worst = state > worst ? state : worst;
            if (state is AttributeState.Stale or AttributeState.Offline)
            {
                silent = Math.Min(silent, attribute.Newest?.Ticks ?? 0);
            }
        }

        var isDifferent = conditions != Conditions || worst != Worst || silent != SilentSince;
        (Conditions, Worst, Viewers) = (conditions, worst, viewers);
        Volatile.Write(ref _silentSince, silent);
        return isDifferent;
    }

    private static Chips ConditionOf(AttributeState state) =>
        state switch
        {
            AttributeState.Alarm => Chips.Alarm,
            AttributeState.Stale => Chips.Stale,
            _ => Chips.Offline,
        };
}
