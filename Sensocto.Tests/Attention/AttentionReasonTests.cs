using Sensocto.Core.Attention;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>What <see cref="AttentionTracker.Describe"/> says.</summary>
public sealed class AttentionReasonTests : IDisposable
{
    private readonly TrackerFixture _f = new();
    private readonly Viewer _ada;
    private readonly AttentionCell _cell;

    public AttentionReasonTests() => (_ada, _cell) = (_f.Connect("Ada"), _f.Cell(Pressure));

    private string Reason => _f.Tracker.Describe(_cell).Reason;

    public void Dispose() => _f.Dispose();

    [Fact]
    public void Nobody_looks_and_nobody_looks_any_more()
    {
        Assert.Equal("nobody looks", Reason);
        _ada.Set(_cell, Interest.View);
        _ada.Set(_cell, Interest.None);
        Assert.Equal("viewed a moment ago", Reason);
    }

    [Theory]
    [InlineData(Interest.View, "Ada views")]
    [InlineData(Interest.View | Interest.Focus, "Ada focuses")]
    [InlineData(Interest.All, "Ada hovers")]
    public void The_strongest_thing_a_viewer_does_is_said(Interest interest, string expected)
    {
        _ada.Set(_cell, interest);
        Assert.Equal(expected, Reason);
    }

    [Fact]
    public void A_pin_is_said_unless_the_pointer_says_more()
    {
        _ada.Pin(Boiler);
        Assert.Equal("pinned by Ada", Reason);
        _ada.Set(_cell, Interest.Focus);
        Assert.Equal("Ada focuses", Reason);
        _ada.Set(_cell, Interest.Hover);
        Assert.Equal("Ada hovers", Reason);
        Assert.True(Assert.Single(_f.Tracker.Describe(_cell).Watchers).IsPinned);
        _ada.Set(_cell, Interest.View);
        Assert.True(Assert.Single(_f.Tracker.Describe(_cell).Watchers).BoostLeft > TimeSpan.Zero);
        Assert.Equal("pinned by Ada", Reason);
    }

    [Fact]
    public void What_is_left_of_a_boost_is_said()
    {
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.View);
        _f.Advance(0.75);
        Assert.Equal("Ada hovered (1.3 s left)", Reason);
        Assert.Equal(TimeSpan.FromSeconds(1.25), _f.Tracker.Describe(_cell).Watchers[0].BoostLeft);
        _f.Advance(1.25);
        Assert.Equal("Ada views", Reason);
    }

    [Fact]
    public void A_cap_is_said_where_it_costs_something()
    {
        _ada.Cap(AttentionLevel.Medium);
        _ada.Set(_cell, Interest.View);
        Assert.Equal("Ada views", Reason);
        _ada.Set(_cell, Interest.Focus);
        Assert.Equal("Ada focuses (at most Medium)", Reason);
        _ada.Set(_cell, Interest.View);
        _ada.Cap(AttentionLevel.Low);
        Assert.Equal("Ada views (at most Low)", Reason);
        _ada.Pin(Boiler);
        Assert.Equal("pinned by Ada (at most Low)", Reason);
        _ada.Cap(AttentionLevel.Medium);
        Assert.Equal("pinned by Ada (at most Medium)", Reason);
    }

    [Fact]
    public void A_capped_boost_is_said_to_be_capped()
    {
        _ada.Cap(AttentionLevel.Medium);
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        Assert.Equal("Ada hovered (2.0 s left) (at most Medium)", Reason);
    }

    [Fact]
    public void The_highest_come_first_then_by_name_and_beyond_three_only_the_count()
    {
        foreach (var name in (string[])["Eve", "Dan", "Cy", "Ben"])
        {
            _f.Connect(name).Set(_cell, Interest.View);
        }

        Assert.Equal("Ben views; Cy views; Dan views; 1 more", Reason);
        _ada.Set(_cell, Interest.Focus);
        Assert.Equal("Ada focuses; Ben views; Cy views; 2 more", Reason);
        Assert.Equal(5, _f.Tracker.Describe(_cell).Watchers.Count);
    }

    [Fact]
    public void Three_watchers_are_all_named()
    {
        foreach (var name in (string[])["Ada", "Ben", "Cy"])
        {
            _f.Connect(name).Set(_cell, Interest.View);
        }

        Assert.Equal("Ada views; Ben views; Cy views", Reason);
    }

    [Fact]
    public void What_one_operator_does_in_several_tabs_is_said_once()
    {
        foreach (var name in (string[])["Ada", "Ben", "Ben", "Ben", "Cy", "Cy", "Dan", "Dan"])
        {
            _f.Connect(name).Set(_cell, Interest.View);
        }

        Assert.Equal("Ada views; Ben views (3 tabs); Cy views (2 tabs); 2 more", Reason);
        _ada.Set(_cell, Interest.Hover);
        Assert.Equal("Ada hovers; Ada views; Ben views (3 tabs); 4 more", Reason);
    }

    [Fact]
    public void A_hidden_page_is_named_for_its_pin_only()
    {
        _ada.Pin(Boiler);
        _ada.Set(_cell, Interest.View);
        _ada.Hide();
        Assert.Equal("pinned by Ada", Reason);
        Assert.Equal(Interest.None, _f.Tracker.Describe(_cell).Watchers[0].Interest);
        _ada.Suspend();
        Assert.Equal("viewed a moment ago", Reason);
    }

    [Fact]
    public void Of_those_behind_another_node_only_the_node_is_named()
    {
        _f.Tracker.ConnectNode(new("east", "east", IsNode: true)).Set(_cell, Interest.View);
        Assert.Equal("somebody on east", Reason);
    }

    [Fact]
    public void A_removed_key_says_that_it_is_gone_and_names_nobody()
    {
        _ada.Set(_cell, Interest.View);
        _f.Catalog.Remove(Boiler);
        var description = _f.Tracker.Describe(_cell);
        Assert.Equal((AttentionLevel.None, "the sensor is gone"), (description.Level, description.Reason));
        Assert.Empty(description.Watchers);
    }

    [Fact]
    public void A_description_names_key_level_and_each_viewer()
    {
        _ada.Set(_cell, Interest.Focus);
        var description = _f.Tracker.Describe(_cell);
        var expected = new Watcher(
            new ViewerInfo("tab of Ada", "Ada"),
            AttentionLevel.High,
            Interest.Focus,
            IsPinned: false,
            TimeSpan.Zero
        );
        Assert.Equal((_cell.Key, AttentionLevel.High), (description.Key, description.Level));
        Assert.Equal([expected], description.Watchers);
    }
}
