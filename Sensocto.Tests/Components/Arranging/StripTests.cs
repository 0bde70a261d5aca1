using FsCheck.Xunit;
using Sensocto.Dashboard.Components.Arranging;

namespace Sensocto.Tests.Components.Arranging;

/// <summary>Which part of the grid is rendered around a viewport, and how it gets there.</summary>
public sealed class StripTests
{
    private const double Step = 396;
    private static readonly Strip View = new(1_000, 1_900);

    [Theory]
    [InlineData(Heading.None, 550, 2_350)]
    [InlineData(Heading.Down, 550, 3_250)]
    [InlineData(Heading.Up, -350, 2_350)]
    public void More_is_rendered_where_the_view_goes(Heading heading, double from, double to) =>
        Assert.Equal(new Strip(from, to), Strip.Around(View, heading));

    [Theory]
    [InlineData(1_000, Heading.Up, Heading.Up)]
    [InlineData(1_000, Heading.None, Heading.None)]
    [InlineData(999, Heading.Down, Heading.Up)]
    [InlineData(1_899, Heading.None, Heading.Down)]
    [InlineData(1_900, Heading.Down, Heading.None)]
    [InlineData(101, Heading.None, Heading.Up)]
    [InlineData(100, Heading.Up, Heading.None)]
    public void A_view_goes_where_it_moved_to_unless_it_jumped(double top, Heading before, Heading now) =>
        Assert.Equal(now, new Strip(top, top + 900).HeadingFrom(View, before));

    [Theory]
    [InlineData(Heading.Down, 1_000, 1_396)]
    [InlineData(Heading.Up, 1_504, 1_900)]
    public void Where_nothing_is_in_common_it_begins_in_the_view(Heading heading, double from, double to) =>
        Assert.Equal(
            new Strip(from, to),
            new Strip(9_000, 9_900).Towards(Strip.Around(View, heading), View, heading, Step)
        );

    [Theory]
    [InlineData(Heading.Down, 600, 2_296)]
    [InlineData(Heading.Up, 204, 1_900)]
    public void The_end_that_the_view_goes_to_grows_first(Heading heading, double from, double to) =>
        Assert.Equal(
            new Strip(from, to),
            new Strip(600, 1_900).Towards(Strip.Around(View, heading), View, heading, Step)
        );

    [Property(MaxTest = 500)]
    public void It_gets_there_by_steps_none_too_large_none_beside_it_and_none_for_nothing(
        short from,
        ushort height,
        short top,
        ushort viewHeight,
        Heading heading
    )
    {
        var view = new Strip(top, top + (viewHeight % 4_000));
        var wanted = Strip.Around(view, heading);
        var strip = new Strip(from, from + height);
        var most = (int)((wanted.To - wanted.From) / Step) + 3;
        for (var steps = 0; strip != wanted; steps++)
        {
            Assert.InRange(steps, 0, most);
            var next = strip.Towards(wanted, view, heading, Step);
            Assert.True(next.From >= wanted.From && next.To <= wanted.To && next.From <= next.To);
            var kept = Math.Max(0, Math.Min(strip.To, next.To) - Math.Max(strip.From, next.From));
            Assert.True(next.To - next.From - kept <= Step);
            strip = next;
        }
    }
}
