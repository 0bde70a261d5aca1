using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms.Model;

/// <summary>The book against a naive model of an alarm's life, after every step of random lives of a few alarms.</summary>
public sealed class AlarmBookModelTests
{
    private const int Alarms = 3;

    private enum Act
    {
        RaiseHigh,
        RaiseLow,
        Return,
        See,
        Acknowledge,
        AcknowledgeAll,
        Shelve,
        Unshelve,
        Wait,
    }

    [Fact]
    public void Any_life_is_told_as_the_model_tells_it() =>
        Prop.ForAll(Arb.From(Lives), Live).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<List<(Act Act, int Which)>> Lives =>
        (from act in Gen.Elements(Enum.GetValues<Act>()) from which in Gen.Choose(0, Alarms - 1) select (act, which))
            .ListOf(60)
            .Select(life => life.ToList());

    private static void Live(List<(Act Act, int Which)> life)
    {
        using var rig = new AlarmRig();
        var points = AlarmReading.Priorities.Select(p => rig.Add($"s{p}", p)).ToArray();
        var naive = points.Select(_ => new Naive()).ToArray();
        var seen = new (Alarm? Alarm, int Episode)[Alarms];
        foreach (var (act, which) in life)
        {
            rig.Pass(1);
            var (point, model) = (points[which], naive[which]);
            Array.ForEach(naive, n => n.Shelved = Math.Max(0, n.Shelved - 1));
            switch (act)
            {
                case Act.RaiseHigh or Act.RaiseLow when !model.IsActive:
                    model.Raise(act == Act.RaiseHigh ? LimitSide.High : LimitSide.Low);
                    rig.Raise(point, model.Side);
                    break;
                case Act.Return when model.IsActive:
                    model.IsActive = false;
                    rig.Return(point);
                    break;
                case Act.See:
                    seen[which] = (point.Current, model.Episode);
                    break;
                case Act.Acknowledge when seen[which].Alarm is { } alarm:
                    var counts = model.Acknowledge(seen[which].Episode, "Ada");
                    Assert.Equal(counts ? 1 : 0, rig.Book.Acknowledge([alarm], "Ada"));
                    break;
                case Act.AcknowledgeAll:
                    var all = rig.Reading.Standing;
                    var most = naive.Count(n => n.Shelved == 0 && n.Acknowledge(n.Episode, "Ben"));
                    Assert.Equal(most, rig.Book.Acknowledge(all, "Ben"));
                    break;
                case Act.Shelve:
                    model.Shelved = 5;
                    rig.Book.Shelve(point.Key, "Ada", TimeSpan.FromSeconds(5));
                    break;
                case Act.Unshelve:
                    Assert.Equal(model.Shelved > 0, rig.Book.Unshelve(point.Key, "Ada"));
                    model.Shelved = 0;
                    break;
                case Act.Wait:
                    rig.Pass(2);
                    Array.ForEach(naive, n => n.Shelved = Math.Max(0, n.Shelved - 2));
                    break;
                default:
                    break;
            }

            for (var i = 0; i < Alarms; i++)
            {
                Assert.Equal(naive[i].Say(), Say(points[i].Current));
            }

            Assert.Equal(naive.Count(n => n.IsStanding), rig.Reading.Standing.Count);
            Assert.Equal(naive.Count(n => n.Shelved > 0), rig.Reading.Shelved.Count);
            Assert.Equal(
                naive.Select(n =>
                    n.Shelved > 0 ? 0
                    : n.IsUnknown ? 1
                    : 0
                ),
                AlarmReading.Priorities.Select(p => rig.Reading.Of(p).Unacknowledged)
            );
        }
    }

    private static string Say(Alarm? alarm) =>
        alarm is null ? "nothing"
        : alarm.State == AlarmState.Normal ? "normal, shelved"
        : $"{alarm.State} {alarm.Side} × {alarm.Occurrences} {alarm.AcknowledgedBy}{(alarm.IsShelved ? ", shelved" : "")}";

    private sealed class Naive
    {
        private string? _by;
        private int _occurrences;

        public bool IsActive { get; set; }

        public bool IsUnknown { get; private set; }

        public LimitSide Side { get; private set; }

        public int Episode { get; private set; }

        public int Shelved { get; set; }

        public bool IsStanding => Shelved == 0 && (IsActive || IsUnknown);

        public void Raise(LimitSide side)
        {
            Episode += IsUnknown && side == Side ? 0 : 1;
            _occurrences = IsUnknown ? _occurrences + 1 : 1;
            (IsActive, IsUnknown, Side, _by) = (true, true, side, null);
        }

        public bool Acknowledge(int episode, string by)
        {
            if (!IsUnknown || episode != Episode)
            {
                return false;
            }

            (IsUnknown, _by) = (false, by);
            return true;
        }

        public string Say()
        {
            var shelved = Shelved > 0 ? ", shelved" : "";
            return IsActive || IsUnknown ? $"{State} {Side} × {_occurrences} {_by}{shelved}"
                : Shelved > 0 ? "normal, shelved"
                : "nothing";
        }

        private AlarmState State =>
            !IsActive ? AlarmState.ReturnedUnacknowledged
            : IsUnknown ? AlarmState.ActiveUnacknowledged
            : AlarmState.ActiveAcknowledged;
    }
}
