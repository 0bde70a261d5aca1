using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// What the grid orders and filters a sensor by, as of the roster's last reading. Written by the roster alone; each figure is read
/// whole, at any time, but two of them may be of two readings.
/// </summary>
public sealed class RosterEntry
{
    /// <summary>The <see cref="SilentSince"/> of a sensor that is not silent.</summary>
    public const long NotSilent = long.MaxValue;

    private long _silentSince = NotSilent;

    internal RosterEntry(LiveSensor sensor) => Sensor = sensor;

    /// <summary>The sensor.</summary>
    public LiveSensor Sensor { get; }

    /// <summary>Which of alarm, stale and offline any of its attributes is.</summary>
    public Chips Conditions { get; private set; }

    /// <summary>The worst state of its attributes; <see cref="AttributeState.Live"/> where nothing is wrong.</summary>
    public AttributeState Worst { get; private set; } = AttributeState.Live;

    /// <summary>The most viewers of any of its attributes.</summary>
    public int Viewers { get; private set; }

    /// <summary>The newest sample of what has been stale or offline for longest, in UTC ticks; 0 where none ever came.</summary>
    public long SilentSince => Volatile.Read(ref _silentSince);

    /// <summary>Reads anew. Tells whether anything but the viewers is different.</summary>
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
                // A value that must be doubted may be in alarm all the same.
                conditions |= Chips.Alarm;
                worst = worst < AttributeState.Alarm ? AttributeState.Alarm : worst;
            }
            else if (state == AttributeState.Alarm)
            {
                // Shelved: somebody wants it out of the way.
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
