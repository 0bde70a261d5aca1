using Sensocto.Dashboard.Components.Alarms;
using Sensocto.Tests.Alarms;

namespace Sensocto.Tests.Components.Alarms;

public sealed class AlarmLinesTests : IDisposable
{
    private readonly AlarmRig _rig = new();
    private readonly AlarmLines _lines = new();
    private int _most = 2;

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
        Follow();
        Assert.Equal(["d", "c"], Shown);
    }

    [Fact]
    public void A_line_that_is_over_stays_while_it_is_held()
    {
        Raise("a");
        _lines.IsHeld = true;
        _rig.Book.Remove(_lines.Shown[0]);
        Follow();
        Assert.Equal(["a"], Shown);
        _lines.IsHeld = false;
        Follow();
        Assert.Empty(Shown);
    }

    [Fact]
    public void A_line_that_is_over_hides_none_that_is_wanted_in_its_place()
    {
        _most = 1;
        Raise("b", "a");
        _lines.IsHeld = true;
        _rig.Book.Remove(_lines.Shown[0]);
        Follow();
        Assert.Equal(["a"], Shown);
        Assert.Equal(1, _lines.Newer);
    }

    [Fact]
    public void Held_lines_stay_where_they_are_while_more_or_fewer_are_asked_for()
    {
        Raise("a", "b");
        _lines.IsHeld = true;
        Raise("c", "d");
        _most = 3;
        Follow();
        Assert.Equal(["b", "a", "d"], Shown);
        Assert.Equal(1, _lines.Newer);

        _most = 1;
        Raise("e");
        Assert.Equal(["b", "a", "d"], Shown);
        Assert.Equal(1, _lines.Newer);

        _lines.IsHeld = false;
        Follow();
        Assert.Equal(["e"], Shown);
    }

    private IEnumerable<string> Shown => _lines.Shown.Select(p => p.Sensor.Name);

    private void Raise(params string[] names)
    {
        foreach (var name in names)
        {
            _rig.Pass(1);
            _rig.Raise(_rig.Add(name));
        }

        Follow();
    }

    private void Follow() => _lines.Follow(_rig.Reading.Standing, _most);
}
