using Sensocto.Core.Operators;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

namespace Sensocto.Core.Alarms;

/// <summary>Operators' decisions, here and on other nodes.</summary>
public sealed partial class AlarmBook
{
    // A command from a node whose clock is further ahead than this would outrank everything decided until then.
    private static readonly long MostAhead = TimeSpan.FromMinutes(1).Ticks;
    private readonly Listeners _deciders = new();

    /// <summary>Calls back when an operator decides something here, so that <see cref="Decisions"/> can be carried to other nodes; see <see cref="Apply"/>.</summary>
    public IDisposable SubscribeCommands(Action callback) => _deciders.Add(callback);

    /// <summary>Every decision that currently counts, for a node that joins late; at most two per attribute.</summary>
    public IReadOnlyList<AlarmCommand> Decisions()
    {
        lock (_gate)
        {
            return [.. _points.Values.SelectMany(p => p.Life.Decisions)];
        }
    }

    /// <summary>Acknowledges alarms as an operator saw them; an alarm that has since turned into another is left as it is.</summary>
    /// <param name="seen">The alarms; must not be changed during the call.</param>
    /// <param name="by">The operator's name.</param>
    /// <returns>How many this call acknowledged.</returns>
    /// <exception cref="ArgumentException">The name is not valid; see <see cref="NameRule.Allows"/>.</exception>
    public int Acknowledge(IReadOnlyCollection<Alarm> seen, string by)
    {
        CheckName(by);
        var now = NowTicks;
        var decided = new List<AlarmCommand>();
        lock (_gate)
        {
            foreach (var alarm in seen)
            {
                if (alarm.Point.Life.CoveredBy(alarm) is { } covered && !alarm.Point.IsGone)
                {
                    DecideNeedsLock(alarm.Point, AlarmCommandKind.Acknowledge, by, now, covered, decided);
                }
            }
        }

        Announce(decided);
        return decided.Count;
    }

    /// <summary>Puts an alarm aside for a while. It is still watched, and still counted as raised.</summary>
    /// <param name="key">The attribute; it need not have an alarm.</param>
    /// <param name="by">The operator's name.</param>
    /// <param name="time">Above 0, at most <see cref="AlarmOptions.MaxShelving"/>.</param>
    /// <exception cref="ArgumentException">The name is not valid; see <see cref="NameRule.Allows"/>.</exception>
    public ShelveResult Shelve(AttributeKey key, string by, TimeSpan time)
    {
        CheckName(by);
        var now = NowTicks;
        var decided = new List<AlarmCommand>();
        if (time <= TimeSpan.Zero || time > _options.MaxShelving)
        {
            return ShelveResult.OutOfBounds;
        }

        lock (_gate)
        {
            if (Find(key) is not { IsGone: false } point)
            {
                return ShelveResult.Gone;
            }

            if (_shown.Shelved >= _options.MaxShelved && point.Current?.IsShelved != true)
            {
                return ShelveResult.TooMany;
            }

            DecideNeedsLock(point, AlarmCommandKind.Shelve, by, now, now + time.Ticks, decided);
        }

        Announce(decided);
        return ShelveResult.Shelved;
    }

    /// <summary>Ends an alarm's shelving. False if it is not shelved.</summary>
    /// <exception cref="ArgumentException">The name is not valid; see <see cref="NameRule.Allows"/>.</exception>
    public bool Unshelve(AttributeKey key, string by)
    {
        CheckName(by);
        var now = NowTicks;
        var decided = new List<AlarmCommand>();
        lock (_gate)
        {
            if (Find(key) is { IsGone: false, Current.IsShelved: true } point)
            {
                DecideNeedsLock(point, AlarmCommandKind.Unshelve, by, now, 0, decided);
            }
        }

        Announce(decided);
        return decided.Count > 0;
    }

    /// <summary>
    /// Applies a decision of another node; decisions may arrive twice and in any order. False if it changes nothing, or is not sound: unknown
    /// attribute, invalid name, from the future, or shelved for longer than allowed.
    /// </summary>
    public bool Apply(AlarmCommand command)
    {
        var isSound = command.IsSound(NowTicks + MostAhead, _options.MaxShelving);
        lock (_gate)
        {
            if (
                !isSound
                || Find(command.Key) is not { IsGone: false } point
                || !point.Life.Take(command, NowTicks, SteadyTicks)
            )
            {
                return false;
            }

            NoteNeedsLock(point, command);
        }

        _throttle.Ask(Interval);
        return true;
    }

    private static void CheckName(string by)
    {
        if (!NameRule.Allows(by))
        {
            throw new ArgumentException(
                $"A name has 1 to {NameRule.MaxLength} characters, at least one of them visible.",
                nameof(by)
            );
        }
    }

    private void DecideNeedsLock(
        AlarmPoint point,
        AlarmCommandKind kind,
        string by,
        long ticks,
        long until,
        List<AlarmCommand> decided
    )
    {
        // A decision here comes after all that is known here, whatever the nodes' clocks say.
        var command = new AlarmCommand(
            point.Key,
            kind,
            by,
            kind == AlarmCommandKind.Acknowledge ? ticks : Math.Max(ticks, point.Life.LastShelvingTicks + 1),
            Guid.NewGuid(),
            until
        );
        if (point.Life.Take(command, ticks, SteadyTicks))
        {
            NoteNeedsLock(point, command);
            decided.Add(command);
        }
    }

    private void NoteNeedsLock(AlarmPoint point, AlarmCommand command)
    {
        RecordNeedsLock(AlarmEvent.Of(point, command));
        ShowNeedsLock(point);
    }

    private void Announce(List<AlarmCommand> decided)
    {
        if (decided.Count == 0)
        {
            return;
        }

        foreach (var command in decided)
        {
            AlarmLog.Decided(_log, command.By, command.Kind, command.Key.ToString());
        }

        _throttle.Ask(Interval);
        _deciders.Tell(Failed);
    }
}
