using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Words;
using Sensocto.Tests.Alarms;

namespace Sensocto.Tests.Words;

public sealed class AlarmWordsTests : IDisposable
{
    private readonly AlarmRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Every_state_has_a_face_a_mark_and_a_title()
    {
        var point = _rig.Add("a", AlarmPriority.P1);
        Is("active", "P1 high", "Priority 1, unacknowledged: beyond high limit 100.0 bar", _rig.Raise(point));
        _rig.Book.Acknowledge([point.Current!], "Ada");
        Is("acknowledged", "P1 high", "Priority 1, acknowledged by Ada: beyond high limit 100.0 bar", point.Current!);
        _rig.Return(point);
        _rig.Raise(point, LimitSide.Low);
        Is("active", "P1 low", "Priority 1, unacknowledged: beyond low limit 0.0 bar", point.Current!);
        _rig.Return(point);
        Is("returned", "P1 returned", "Priority 1, returned, unacknowledged", point.Current!);
        _rig.Book.Shelve(point.Key, "Ben", TimeSpan.FromMinutes(1));
        Is("shelved", "P1 shelved", "Priority 1, shelved by Ben", point.Current!);
    }

    [Fact]
    public void Every_event_is_told()
    {
        var point = _rig.Add("a");
        AlarmEvent Event(AlarmEventKind kind) => new(point, kind, 0, LimitSide.Low, By: "Ada");
        Assert.Equal(
            [
                "low alarm raised",
                "returned",
                "acknowledged by Ada",
                "shelved by Ada",
                "unshelved by Ada",
                "shelving ended",
                "sensor taken out",
            ],
            Enum.GetValues<AlarmEventKind>().Select(k => AlarmWords.What(Event(k)))
        );
    }

    private static void Is(string face, string mark, string title, Alarm alarm) =>
        Assert.Equal((face, mark, title), (AlarmWords.Face(alarm), AlarmWords.Mark(alarm), AlarmWords.Title(alarm)));
}
