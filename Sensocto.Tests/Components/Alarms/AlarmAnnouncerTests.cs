using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Alarms;
using Sensocto.Tests.Alarms;

namespace Sensocto.Tests.Components.Alarms;

public sealed class AlarmAnnouncerTests : IDisposable
{
    private readonly AlarmRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void What_was_there_before_is_not_said()
    {
        _rig.Raise(_rig.Add("a"));
        Assert.Null(new AlarmAnnouncer(_rig.Reading.LastSequence).Next(_rig.Reading));
    }

    [Fact]
    public void A_new_alarm_is_said_once_in_a_sentence()
    {
        var announcer = new AlarmAnnouncer(0);
        _rig.Raise(_rig.Add("Boiler", AlarmPriority.P1));
        Assert.Equal("Priority 1 alarm: Boiler, Value 101.0 bar, high limit 100.0 bar", announcer.Next(_rig.Reading));
        Assert.Null(announcer.Next(_rig.Reading));
    }

    [Fact]
    public void Many_are_a_number_and_the_most_urgent()
    {
        var announcer = new AlarmAnnouncer(0);
        _rig.Raise(_rig.Add("a", AlarmPriority.P3));
        _rig.Raise(_rig.Add("b", AlarmPriority.P1), LimitSide.Low);
        _rig.Raise(_rig.Add("c", AlarmPriority.P2));
        Assert.Equal(
            "3 new alarms. Priority 1 alarm: b, Value -1.0 bar, low limit 0.0 bar",
            announcer.Next(_rig.Reading)
        );
    }

    [Fact]
    public void What_is_shelved_or_known_is_not_said_and_what_comes_back_is()
    {
        var announcer = new AlarmAnnouncer(0);
        var (shelved, known) = (_rig.Add("shelved"), _rig.Add("known"));
        _rig.Raise(shelved);
        _rig.Book.Shelve(shelved.Key, "Ada", TimeSpan.FromMinutes(1));
        _rig.Book.Acknowledge([_rig.Raise(known)], "Ada");
        Assert.Null(announcer.Next(_rig.Reading));
        _rig.Pass(61);
        Assert.StartsWith("Priority 2 alarm: shelved", announcer.Next(_rig.Reading), StringComparison.Ordinal);
    }
}
