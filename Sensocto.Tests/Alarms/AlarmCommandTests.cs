using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Alarms;
using Sensocto.Core.Operators;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms;

/// <summary>Operators' decisions, carried from node to node.</summary>
public sealed class AlarmCommandTests : IDisposable
{
    private readonly AlarmRig _here = new();
    private readonly AlarmRig _there = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public void What_is_decided_on_one_node_holds_on_the_other()
    {
        var (a, b) = (_here.Add("a"), _there.Add("a"));
        using var carrier = _here.Book.SubscribeCommands(() =>
            Assert.All(_here.Book.Decisions(), c => _there.Book.Apply(c))
        );
        _here.Raise(a);
        _there.Raise(b);
        _here.Book.Acknowledge([a.Current!], "Ada");
        Assert.Equal((AlarmState.ActiveAcknowledged, "Ada"), (b.Current!.State, b.Current.AcknowledgedBy));
        _here.Book.Shelve(a.Key, "Ben", TimeSpan.FromMinutes(1));
        Assert.Equal("Ben", b.Current!.ShelvedBy);
        _here.Book.Unshelve(a.Key, "Ben");
        Assert.Null(b.Current!.ShelvedBy);
    }

    [Fact]
    public void A_node_that_comes_later_is_given_what_counts()
    {
        var (a, b) = (_here.Add("a"), _there.Add("a"));
        _here.Book.Acknowledge([_here.Raise(a)], "Ada");
        _here.Book.Shelve(a.Key, "Ben", TimeSpan.FromMinutes(1));
        _here.Book.Shelve(a.Key, "Cy", TimeSpan.FromMinutes(2));
        var decisions = _here.Book.Decisions();
        Assert.Equal(2, decisions.Count);

        _there.Raise(b);
        Assert.All(decisions, c => Assert.True(_there.Book.Apply(c)));
        Assert.All(decisions, c => Assert.False(_there.Book.Apply(c)));
        Assert.Equal(("Ada", "Cy"), (b.Current!.AcknowledgedBy, b.Current.ShelvedBy));
    }

    [Fact]
    public void A_command_that_is_not_sound_is_refused()
    {
        var point = _here.Add("a");
        _here.Raise(point);
        var (now, hour) = (_here.Now, TimeSpan.TicksPerHour);
        var sound = new AlarmCommand(point.Key, AlarmCommandKind.Acknowledge, "Ada", now, Guid.NewGuid(), now);
        var shelve = sound with { Kind = AlarmCommandKind.Shelve, Until = now + hour };
        AlarmCommand[] wrong =
        [
            sound with
            {
                By = "",
            },
            sound with
            {
                By = "Ada\u202e",
            },
            sound with
            {
                By = new string('x', NameRule.MaxLength + 1),
            },
            sound with
            {
                Ticks = now + hour,
            },
            sound with
            {
                Until = now + hour,
            },
            sound with
            {
                Key = sound.Key with { Attribute = new AttributeId("other") },
            },
            shelve with
            {
                Until = now + (9 * hour),
            },
            shelve with
            {
                Ticks = -5,
                Until = long.MaxValue,
            },
            shelve with
            {
                Until = -1,
            },
        ];
        Assert.All(wrong, c => Assert.False(_here.Book.Apply(c)));
        Assert.Equal((AlarmState.ActiveUnacknowledged, null), (point.Current!.State, point.Current.ShelvedBy));
        Assert.True(_here.Book.Apply(sound));
        Assert.True(_here.Book.Apply(shelve));
    }

    [Fact]
    public void Nodes_that_know_the_same_commands_agree_whatever_the_order() =>
        Prop.ForAll(Arb.From(Exchanges), Agree).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<(AlarmCommand[] One, AlarmCommand[] Other)> Exchanges =>
        from commands in Commands.ListOf(12)
        from repeats in Gen.Shuffle(commands.Concat(commands))
        select (commands.ToArray(), repeats);

    private static Gen<AlarmCommand> Commands =>
        from kind in Gen.Elements(Enum.GetValues<AlarmCommandKind>())
        from name in Gen.Elements("Ada", "Ben", "Cy")
        from second in Gen.Choose(0, 5)
        from until in Gen.Choose(-3, 3)
        from id in Gen.Choose(0, 1_000_000)
        let key = new AttributeKey(new SensorId("a"), new AttributeId("value"))
        let at = Start + (second * TimeSpan.TicksPerSecond)
        let covers = Start + (until * TimeSpan.TicksPerSecond)
        let ends = at + (TimeSpan.TicksPerMinute * (4 + until))
        select new AlarmCommand(
            key,
            kind,
            name,
            at,
            new Guid(id, 0, 0, new byte[8]),
            kind == AlarmCommandKind.Acknowledge ? covers : ends
        );

    private static long Start => new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).Ticks;

    private static void Agree((AlarmCommand[] One, AlarmCommand[] Other) exchange)
    {
        using var one = new AlarmRig();
        using var other = new AlarmRig();
        var (a, b) = (one.Add("a"), other.Add("a"));
        one.Raise(a);
        Array.ForEach(exchange.One, c => one.Book.Apply(c));
        Array.ForEach(exchange.Other[..12], c => other.Book.Apply(c));
        other.Raise(b);
        Array.ForEach(exchange.Other[12..], c => other.Book.Apply(c));
        Assert.Equal(Say(a.Current!), Say(b.Current!));
        Assert.Equal(one.Book.Decisions(), other.Book.Decisions());
    }

    private static (AlarmState, string?, long, string?, long) Say(Alarm alarm) =>
        (alarm.State, alarm.AcknowledgedBy, alarm.AcknowledgedTicks, alarm.ShelvedBy, alarm.ShelvedUntilTicks);
}
