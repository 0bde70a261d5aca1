using Bunit;
using Sensocto.Dashboard.Components.Monitor;

namespace Sensocto.Tests.Components.Monitor;

public sealed class TrendLineTests : DashboardTestContext
{
    [Fact]
    public void A_line_starts_at_zero_and_leaves_room_above()
    {
        var line = Render<TrendLine>(p => p.Add(t => t.Values, [0, 10, 20]));
        Assert.Equal("0,23 50,12.5 100,2", line.Find("polyline").GetAttribute("points"));
    }

    [Fact]
    public void One_value_is_no_trend_and_zeros_are_a_flat_one()
    {
        Assert.Empty(Render<TrendLine>(p => p.Add(t => t.Values, [1])).FindAll("polyline"));
        var flat = Render<TrendLine>(p => p.Add(t => t.Values, [0, 0]));
        Assert.Equal("0,23 100,23", flat.Find("polyline").GetAttribute("points"));
    }

    [Fact]
    public void Marks_are_drawn_where_they_are_in_range_and_the_lowest_always_is()
    {
        var marks = new Dictionary<string, double>(StringComparer.Ordinal) { ["warning"] = 100, ["critical"] = 1_000 };
        var calm = Render<TrendLine>(p => p.Add(t => t.Values, [1, 2]).Add(t => t.Marks, marks));
        Assert.Equal(["warning"], calm.FindAll("line").Select(l => l.GetAttribute("data-mark")));
        var busy = Render<TrendLine>(p => p.Add(t => t.Values, [1, 1_200]).Add(t => t.Marks, marks));
        Assert.Equal(["warning", "critical"], busy.FindAll("line").Select(l => l.GetAttribute("data-mark")));
    }

    [Fact]
    public void Many_values_are_thinned_and_no_peak_is_lost()
    {
        var values = Enumerable.Range(0, 300).Select(i => i == 151 ? 99.0 : 1.0).ToArray();
        var thin = TrendLine.Thin(values, 100);
        Assert.Equal((100, 99.0), (thin.Count, thin.Max()));
        Assert.Equal(values[..100], TrendLine.Thin(values[..100], 100));
    }
}
