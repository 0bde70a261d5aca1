using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// The state of one attribute's alarm: what its limits did and what operators decided, of each kind of decision only the one that counts. Plain state; the
/// book's lock guards it.
/// </summary>
internal sealed class AlarmLife
{
    private bool _isActive;
    private LimitSide _side;
    private double _value;
    private long _raised;
    private long _first;
    private long? _returned;
    private int _occurrences;
    private long _sequence;

    // The moment it was raised, but never one used before: after the clock is set back, a new alarm must not count as acknowledged.
    private long _stamp;
    private long _stampBefore;
    private bool _isFound;
    private long _episode;
    private AlarmCommand? _acknowledgement;
    private AlarmCommand? _shelving;
    private bool _isShelved;

    /// <summary>The decisions that currently count.</summary>
    public IEnumerable<AlarmCommand> Decisions => new[] { _acknowledgement, _shelving }.OfType<AlarmCommand>();

    /// <summary>Which limit was crossed last; meaningless if none ever was.</summary>
    public LimitSide Side => _side;

    /// <summary>When the shelving that counts ends, in ticks of the book's steady clock; meaningless if there is none.</summary>
    public long ShelvedUntil { get; private set; }

    /// <summary>When it was last shelved or unshelved, UTC ticks; 0 for never.</summary>
    public long LastShelvingTicks => _shelving?.Ticks ?? 0;

    private bool IsUnacknowledged => _stamp > 0 && !(_acknowledgement?.Until >= _stamp);

    /// <summary>What an acknowledgement must cover for an operator who saw this alarm: all its repeats; null if there is nothing to acknowledge.</summary>
    public long? CoveredBy(Alarm seen) => IsUnacknowledged && seen.Episode == _episode ? _stamp : null;

    public void Take(in LimitSignal signal, long sequence)
    {
        if (!signal.IsRaised)
        {
            (_isActive, _returned) = (false, signal.Ticks);
            return;
        }

        var isRepeat = IsUnacknowledged;
        var isSame = isRepeat && signal.Side == _side;
        (_stampBefore, _isFound) = (_stamp, signal.IsFound);
        _stamp = Math.Max(signal.Ticks, _stamp + 1);
        _episode = isSame ? _episode : _stamp;
        (_first, _occurrences) = isRepeat ? (_first, _occurrences + 1) : (signal.Ticks, 1);
        (_isActive, _side, _value, _raised, _returned) = (true, signal.Side, signal.Value, signal.Ticks, null);
        _sequence = sequence;
    }

    /// <summary>
    /// Whether it was found already raised, and this signal says since when: it is the same alarm, and stays acknowledged if it was. Takes the signal if so.
    /// </summary>
    public bool TakeCorrection(in LimitSignal signal)
    {
        if (!signal.IsRaised || !_isActive || !_isFound || signal.Side != _side)
        {
            return false;
        }

        var stamp = Math.Max(signal.Ticks, _stampBefore + 1);
        _episode = _episode == _stamp ? stamp : _episode;
        _first = _occurrences == 1 ? signal.Ticks : _first;
        (_stamp, _raised, _value, _isFound) = (stamp, signal.Ticks, signal.Value, signal.IsFound);
        return true;
    }

    /// <summary>Takes a decision at a moment, in UTC and steady ticks. False if the one known counts more.</summary>
    public bool Take(AlarmCommand command, long utc, long steady)
    {
        ref var known = ref command.Kind == AlarmCommandKind.Acknowledge ? ref _acknowledgement : ref _shelving;
        if (!command.Beats(known))
        {
            return false;
        }

        known = command;
        if (command.Kind == AlarmCommandKind.Shelve)
        {
            ShelvedUntil = steady + (command.Until - utc);
        }

        return true;
    }

    /// <summary>Lets it call for attention anew after it was shelved.</summary>
    public void Recall(long sequence) => _sequence = sequence;

    /// <summary>Advances to a moment, in steady ticks. Returns whether a shelving has ended by itself since the last call.</summary>
    public bool EndsShelving(long ticks)
    {
        var (was, isShelving) = (_isShelved, _shelving?.Kind == AlarmCommandKind.Shelve);
        _isShelved = isShelving && ShelvedUntil > ticks;
        return was && isShelving && !_isShelved;
    }

    /// <summary>The alarm as of the last call of <see cref="EndsShelving"/>; null if there is none to show.</summary>
    public Alarm? Tell(AlarmPoint point)
    {
        var state = _isActive
            ? IsUnacknowledged
                ? AlarmState.ActiveUnacknowledged
                : AlarmState.ActiveAcknowledged
            : IsUnacknowledged
                ? AlarmState.ReturnedUnacknowledged
                : AlarmState.Normal;
        var shelving = _isShelved ? _shelving : null;
        var acknowledgement = IsUnacknowledged ? null : _acknowledgement;
        return state == AlarmState.Normal && shelving is null
            ? null
            : new Alarm
            {
                Point = point,
                State = state,
                Side = _side,
                Value = _value,
                RaisedTicks = _raised,
                FirstRaisedTicks = _first,
                ReturnedTicks = _returned,
                Occurrences = _occurrences,
                AcknowledgedBy = acknowledgement?.By,
                AcknowledgedTicks = acknowledgement?.Ticks ?? 0,
                ShelvedBy = shelving?.By,
                ShelvedUntilTicks = shelving?.Until ?? 0,
                Sequence = _sequence,
                Episode = _episode,
            };
    }
}
