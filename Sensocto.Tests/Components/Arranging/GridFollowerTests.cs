using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.View;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Arranging;

public sealed class GridFollowerTests : DashboardTestContext
{
    private const int Columns = 2;
    private readonly Dictionary<string, FakeFeed> _feeds = [];
    private readonly GridFollower _grid;

    public GridFollowerTests()
    {
        foreach (var id in new[] { "a", "b", "c", "d" })
        {
            _feeds[id] = new FakeFeed(id, FakeFeed.Attribute("value", limits: new AlarmLimits(High: 100)));
            Engine.Add(_feeds[id]);
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo("/?sort=abnormal");
        _grid = Services.GetRequiredService<GridFollower>();
        _grid.Lay(Columns, 100);
    }

    private ViewAddress Address => Services.GetRequiredService<ViewAddress>();

    private OperatorPins Pins => Services.GetRequiredService<OperatorPins>();

    [Fact]
    public void What_sensors_do_moves_them_where_nobody_points()
    {
        Alarm("c");
        Assert.True(_grid.Follow());
        Assert.Equal("c a b d", Shown);
        Assert.Equal((0, 1), (_grid.Offered, _grid.Counts.All.Alarm));
        Assert.False(_grid.Follow());
    }

    [Theory]
    [InlineData(Interest.Hover)]
    [InlineData(Interest.Focus)]
    [InlineData(Interest.View | Interest.Focus)]
    public void A_tile_under_the_pointer_or_the_focus_stays_and_a_reorder_is_offered(Interest interest)
    {
        Look("a", interest);
        Alarm("c", "d");
        Assert.True(_grid.Follow());
        Assert.Equal(("a b c d", 2), (Shown, _grid.Offered));
        _grid.Reorder();
        Assert.Equal(("c d a b", 0), (Shown, _grid.Offered));
    }

    [Fact]
    public void Left_it_moves()
    {
        Look("a", Interest.Hover);
        Alarm("c");
        _grid.Follow();
        Look("a", Interest.View);
        Assert.True(_grid.Follow());
        Assert.Equal(("c a b d", 0), (Shown, _grid.Offered));
    }

    [Fact]
    public void A_reorder_that_leaves_the_pointed_tile_in_its_place_is_not_held_up()
    {
        Look("a", Interest.Hover);
        Alarm("a", "d");
        _grid.Follow();
        Assert.Equal(("a d b c", 0), (Shown, _grid.Offered));
    }

    [Fact]
    public void What_is_wanted_no_more_is_not_offered_any_more()
    {
        Look("a", Interest.Hover);
        Alarm("c");
        _grid.Follow();
        Assert.Equal(1, _grid.Offered);
        _feeds["c"].Value = _ => 1;
        Run(10_000);
        Assert.True(_grid.Follow());
        Assert.Equal(("a b c d", 0), (Shown, _grid.Offered));
    }

    [Fact]
    public void Frozen_it_stays_whoever_points_where()
    {
        var freeze = Services.GetRequiredService<PageFreeze>();
        freeze.Toggle();
        Alarm("c");
        _grid.Follow();
        Assert.Equal(("a b c d", 1), (Shown, _grid.Offered));
        freeze.Toggle();
        _grid.Follow();
        Assert.Equal(("c a b d", 0), (Shown, _grid.Offered));
    }

    [Fact]
    public void While_held_what_comes_and_goes_moves_nothing_else()
    {
        Look("a", Interest.Hover);
        Alarm("c", "d");
        _grid.Follow();
        Engine.Feeds.Remove(new SensorId("b"));
        Engine.Add(new FakeFeed("e"));
        Assert.True(_grid.Follow());
        Assert.Equal(("a c d e", 1), (Shown, _grid.Offered));
        Look("a", Interest.View);
        _grid.Follow();
        Assert.Equal(("c d a e", 0), (Shown, _grid.Offered));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Another_size_window_or_drawer_takes_nothing_that_is_offered(bool isFrozen)
    {
        Hold("a", isFrozen);
        Alarm("c", "d");
        _grid.Lay(3, 80);
        Assert.Equal(("a b c d", 2), (Shown, _grid.Offered));
        Assert.Equal((3, 80), (_grid.Layout.Columns, _grid.Layout.RowHeight));
        Address.Go(Address.Current with { Window = 5 });
        _grid.Lay(3, 80);
        Address.Go(Address.Current with { Sensor = new SensorId("c"), Attribute = new AttributeId("value") });
        _grid.Lay(3, 80);
        Assert.Equal(("a b c d", 2), (Shown, _grid.Offered));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_operator_asks_for_is_shown_at_once_whatever_is_held(bool isFrozen)
    {
        Hold("a", isFrozen);
        Alarm("c");
        _grid.Follow();
        Address.Go(Address.Current with { Chips = Chips.Alarm });
        _grid.Lay(Columns, 100);
        Assert.Equal(("c", 0), (Shown, _grid.Offered));
        Address.Go(Address.Current with { Chips = Chips.None });
        Pins.Toggle(new SensorId("d"));
        _grid.Lay(Columns, 100);
        Assert.Equal(("d c a b", 0), (Shown, _grid.Offered));
    }

    [Fact]
    public void Laid_anew_while_held_it_loses_sight_of_nothing_that_came_or_went()
    {
        Hold("a", isFrozen: true);
        Alarm("c");
        Engine.Feeds.Remove(new SensorId("b"));
        Engine.Add(new FakeFeed("e"));
        _grid.Lay(3, 100);
        Assert.Equal(("a c d e", 1), (Shown, _grid.Offered));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_a_wall_nothing_is_held(bool isFrozen)
    {
        Hold("a", isFrozen);
        Address.ToggleWall();
        Alarm("c");
        _grid.Follow();
        Assert.Equal(("c a b d", 0), (Shown, _grid.Offered));
    }

    [Fact]
    public void Frozen_what_comes_is_last()
    {
        Services.GetRequiredService<PageFreeze>().Toggle();
        Alarm("d");
        _grid.Follow();
        Engine.Add(new FakeFeed("0"));
        _grid.Follow();
        Assert.Equal("a b c d 0", Shown);
    }

    [Fact]
    public void What_comes_waits_where_it_would_move_a_held_tile()
    {
        var yard = new FakeFeed("y");
        yard.Sensor = yard.Sensor with { Room = "Yard" };
        Engine.Add(yard);
        _grid.Follow();
        Assert.Equal("a b c d y", Shown);
        Look("y", Interest.Focus);
        Engine.Add(new FakeFeed("e"));
        _grid.Follow();
        Assert.Equal(("a b c d y", 1), (Shown, _grid.Offered));
    }

    [Fact]
    public void A_pinned_sensor_that_comes_back_is_pinned_again_and_on_top()
    {
        Pins.Toggle(new SensorId("d"));
        _grid.Follow();
        Assert.Equal("d a b c", Shown);
        Engine.Feeds.Remove(new SensorId("d"));
        _grid.Follow();
        Assert.Equal(("a b c", 0), (Shown, _grid.Counts.Pinned));
        Engine.Add(_feeds["d"]);
        _grid.Follow();
        Assert.Equal(("d a b c", 1), (Shown, _grid.Counts.Pinned));
        Assert.Equal(AttentionLevel.High, Engine.Find("d").Cell.Level);
    }

    [Fact]
    public void It_counts_what_others_look_at_but_not_what_I_do()
    {
        Look("a", Interest.View);
        Engine.Look(Engine.Find("b"), name: "Ben");
        Run(1_000);
        _grid.Follow();
        Assert.Equal(1, _grid.Counts.Watched);
    }

    [Fact]
    public void With_nothing_to_follow_it_is_not_behind()
    {
        Assert.False(_grid.IsBehind);
        Run(5_000);
        Assert.False(_grid.IsBehind);
    }

    [Fact]
    public void Behind_the_sensors_it_is_until_it_follows()
    {
        Alarm("c");
        AssertFollows();
        Engine.Feeds.Remove(new SensorId("b"));
        AssertFollows();
        Engine.Look(Engine.Find("a"), name: "Ben");
        Run(1_000);
        AssertFollows();
        Assert.Equal(("c a d", 1), (Shown, _grid.Counts.Watched));
    }

    [Fact]
    public void What_is_held_keeps_it_behind_until_it_is_let_go()
    {
        Look("a", Interest.Hover);
        Alarm("c");
        _grid.Follow();
        Assert.True(_grid.IsBehind);
        Look("a", Interest.View);
        AssertFollows();
        Assert.Equal("c a b d", Shown);
    }

    [Fact]
    public void Reordered_it_is_not_behind()
    {
        Look("a", Interest.Hover);
        Alarm("c");
        _grid.Follow();
        _grid.Reorder();
        Assert.False(_grid.IsBehind);
    }

    [Theory]
    [InlineData("/?kiosk=1")]
    [InlineData("/?sort=watched")]
    [InlineData("/?show=watched")]
    public void A_wall_and_a_view_of_what_others_look_at_are_always_behind(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        _grid.Lay(Columns, 100);
        Assert.True(_grid.IsBehind);
    }

    [Fact]
    public void A_refused_pin_keeps_it_behind()
    {
        Pins.Toggle(new SensorId("gone"));
        Assert.NotNull(Pins.Refusal);
        _grid.Follow();
        Assert.True(_grid.IsBehind);
        Pins.Toggle(new SensorId("a"));
        Assert.Null(Pins.Refusal);
        AssertFollows();
    }

    private void AssertFollows()
    {
        Assert.True(_grid.IsBehind);
        _grid.Follow();
        Assert.False(_grid.IsBehind);
    }

    private string Shown =>
        string.Join(' ', _grid.Layout.Groups.SelectMany(g => g.Sensors).Select(s => s.Descriptor.Id));

    private void Look(string id, Interest interest) => Circuit.Viewer!.Set(Engine.Find(id).Cell, interest);

    private void Hold(string id, bool isFrozen)
    {
        if (isFrozen)
        {
            Services.GetRequiredService<PageFreeze>().Toggle();
        }
        else
        {
            Look(id, Interest.Hover);
        }
    }

    private void Alarm(params string[] ids)
    {
        foreach (var id in ids)
        {
            _feeds[id].Value = _ => 100;
        }

        Run(2_000);
    }
}
