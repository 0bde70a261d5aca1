using Sensocto.Dashboard.Components.Alarms;
using Sensocto.Tests.Alarms;

namespace Sensocto.Tests.Components.Alarms;

public sealed class AlarmLinesTests : IDisposable
{
    private readonly AlarmRig _rig = new();
    private readonly AlarmLines _lines = new(2);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void The_first_of_what_is_wanted_are_shown()
    {
        Raise("a", "b", "c");
        Assert.Equal(["c", "b"], Shown);
        Raise("d");
        Assert.Equal(["d", "c"], Shown);
    }

    [Fact]
    public void Held_lines_stay_and_what_should_be_there_is_counted()
    {
        Raise("a", "b");
        _lines.IsHeld = true;
        Raise("c");
        Assert.Equal(["b", "a"], Shown);
        Assert.Equal(1, _lines.Newer);

        _lines.Renew(_rig.Reading.Standing);
        Assert.Equal(["c", "b"], Shown);
        Assert.Equal(0, _lines.Newer);

        Raise("d");
        _lines.IsHeld = false;
        _lines.Follow(_rig.Reading.Standing);
        Assert.Equal(["d", "c"], Shown);
    }

    [Fact]
    public void A_line_that_is_over_stays_while_it_is_held()
    {
        Raise("a");
        _lines.IsHeld = true;
        _rig.Book.Remove(_lines.Shown[0]);
        _lines.Follow(_rig.Reading.Standing);
        Assert.Equal(["a"], Shown);
        _lines.IsHeld = false;
        _lines.Follow(_rig.Reading.Standing);
        Assert.Empty(Shown);
    }

    private IEnumerable<string> Shown => _lines.Shown.Select(p => p.Sensor.Name);

    private void Raise(params string[] names)
    {
        foreach (var name in names)
        {
            _rig.Pass(1);
            _rig.Raise(_rig.Add(name));
        }

        _lines.Follow(_rig.Reading.Standing);
    }
}
