using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.Arranging;

public sealed class ArrangementTests : IDisposable
{
    private readonly RosterBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Sensors_are_grouped_by_room_and_ordered_as_people_count()
    {
        _bench.Add("b", "Pump 10", "Hall 10");
        _bench.Add("c", "Pump 2", "Hall 10");
        _bench.Add("a", "Boiler", "Hall 2");
        _bench.Add("d", "Stray", "");
        Assert.Equal(["Hall 2: a", "Hall 10: c b", "No room: d"], _bench.Arranged(new GridView()));
    }

    [Fact]
    public void Or_by_what_they_are()
    {
        _bench.Add("a", type: "pump");
        _bench.Add("b", type: "boiler");
        _bench.Add("c", type: "");
        Assert.Equal(
            ["boiler: b", "No type: c", "pump: a"],
            _bench.Arranged(new GridView { Grouping = Grouping.Type })
        );
    }

    [Fact]
    public void Or_by_their_worst_state_the_worst_first()
    {
        OneOfEach();
        Assert.Equal(
            ["Error: broken", "Alarm: hot", "Offline: cut", "Stale: silent", "Normal: sound"],
            _bench.Arranged(new GridView { Grouping = Grouping.Health })
        );
    }

    [Fact]
    public void What_is_wrong_comes_first_and_so_does_its_group()
    {
        OneOfEach();
        _bench.Add("z", room: "Annex");
        Assert.Equal(
            ["Hall: broken hot cut silent sound", "Annex: z"],
            _bench.Arranged(new GridView { Sorting = Sorting.Abnormal })
        );
    }

    [Fact]
    public void What_is_silent_for_longest_comes_first_and_the_rest_by_name()
    {
        _bench.Add("a");
        _bench.Add("b");
        _bench.Add("c");
        _bench.Run(6_000);
        _bench.Silence("c");
        _bench.Run(3_000);
        _bench.Silence("b");
        _bench.Run(60_000);
        Assert.Equal(["Hall: c b a"], _bench.Arranged(new GridView { Sorting = Sorting.Stalest }));
    }

    [Fact]
    public void What_most_others_look_at_comes_first_whatever_I_look_at()
    {
        _bench.Add("a");
        _bench.Add("b");
        _bench.Add("c");
        var ada = _bench.Look("a", "Ada");
        _bench.Look("b", "Ben");
        _bench.Look("c", "Ben");
        _bench.Look("c", "Cem");
        ada.Set(_bench.Engine.Find("b").Cell, Sensocto.Core.Attention.Interest.View);
        _bench.Run(1_000);
        Assert.Equal(["Hall: c b a"], _bench.Arranged(new GridView { Sorting = Sorting.Watched }, ada));
        Assert.Equal(["Hall: b c"], _bench.Arranged(new GridView { Chips = Chips.Watched }, ada));
    }

    [Theory]
    [InlineData(Chips.Alarm, "hot")]
    [InlineData(Chips.Stale, "silent")]
    [InlineData(Chips.Offline, "broken cut")]
    [InlineData(Chips.Pinned, "sound")]
    [InlineData(Chips.Alarm | Chips.Stale, "hot silent")]
    [InlineData(Chips.Pinned | Chips.Alarm, "hot sound")]
    public void Of_the_chips_one_must_fit(Chips chips, string found)
    {
        OneOfEach();
        Assert.Equal([$"Hall: {found}"], _bench.Arranged(new GridView { Chips = chips }, null, "sound"));
    }

    [Theory]
    [InlineData("", "a b")]
    [InlineData("   ", "a b")]
    [InlineData("boiler", "a")]
    [InlineData("BOIL", "a")]
    [InlineData("hall pump", "b")]
    [InlineData("pump hall", "b")]
    [InlineData("pump boiler", "")]
    [InlineData("kind", "a b")]
    [InlineData("east", "b")]
    [InlineData("id-a", "")]
    [InlineData(".*", "")]
    public void Every_word_is_in_the_name_id_room_or_type(string query, string found)
    {
        _bench.Add("a", "Boiler 3", "Hall west", "kind");
        _bench.Add("b", "Pump 3", "Hall east", "kind");
        var view = new GridView { Query = query, Grouping = Grouping.Type };
        Assert.Equal(found.Length == 0 ? [] : [$"kind: {found}"], _bench.Arranged(view));
    }

    private void OneOfEach()
    {
        foreach (var id in new[] { "sound", "silent", "cut", "hot", "broken" })
        {
            _bench.Add(id);
        }

        _bench.Run(6_000);
        _bench.Silence("silent");
        _bench.Cut("cut");
        _bench.Alarm("hot");
        _bench.Break("broken");
        _bench.Run(60_000);
    }
}
