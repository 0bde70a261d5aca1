using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Layout;

public sealed class StatusFiguresTests : DashboardTestContext
{
    private StatusFigures Figures => Services.GetRequiredService<StatusFigures>();

    [Fact]
    public void Within_two_seconds_everybody_gets_the_same_words_and_later_too_while_they_are_the_same()
    {
        var first = Figures.Read();
        Engine.Connect("Ben");
        Run(1_900);
        Assert.Same(first, Figures.Read());
        Run(100);
        var second = Figures.Read();
        Assert.Equal((1, 2), (first.Operators, second.Operators));
        Run(2_000);
        Assert.Same(second, Figures.Read());
    }

    [Fact]
    public void The_page_that_reads_it_is_online_before_it_is_connected()
    {
        Circuit.Dispose();
        Assert.Equal((1, ""), (Figures.Read().Operators, Figures.Read().Names));
    }

    [Fact]
    public void A_crowd_is_counted_and_its_first_are_named()
    {
        for (var i = 10; i < 40; i++)
        {
            Engine.Connect($"Guest {i}");
            Engine.Connect($"Guest {i}");
        }

        var says = Figures.Read();
        Assert.Equal(31, says.Operators);
        Assert.StartsWith("Ada, Guest 10, ", says.Names, StringComparison.Ordinal);
        Assert.EndsWith("Guest 28 and 11 more", says.Names, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_measured_nothing_is_saved() =>
        Assert.Equal(("0.0%", "0 of 0 samples/s"), (Figures.Read().Saved, Figures.Read().Rates));

    [Fact]
    public void Rates_are_said_in_three_digits()
    {
        for (var i = 0; i < 123; i++)
        {
            Engine.Add(new FakeFeed($"{i}", FakeFeed.Attribute("x", hz: 11)));
        }

        Assert.Equal("0 of 1,350 samples/s", Figures.Read().Rates);
    }
}
