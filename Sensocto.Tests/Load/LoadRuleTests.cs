using Sensocto.Core.Load;

namespace Sensocto.Tests.Load;

public sealed class LoadRuleTests
{
    private static readonly LoadFigures Idle = new(Cpu: 0.1, Memory: 0.2, Queue: 3, LagMs: 12);
    private readonly LoadRule _rule = new(new LoadOptions());

    public static TheoryData<LoadFigures, LoadLevel> Figures =>
        new()
        {
            { Idle, LoadLevel.Normal },
            { Idle with { Cpu = 0.699 }, LoadLevel.Normal },
            { Idle with { Cpu = 0.7 }, LoadLevel.Elevated },
            { Idle with { Cpu = 0.85 }, LoadLevel.High },
            { Idle with { Cpu = 0.95 }, LoadLevel.Critical },
            { Idle with { Memory = 0.75 }, LoadLevel.Elevated },
            { Idle with { Memory = 0.96 }, LoadLevel.Critical },
            { Idle with { Queue = 99 }, LoadLevel.Normal },
            { Idle with { Queue = 100 }, LoadLevel.Elevated },
            { Idle with { LagMs = 500 }, LoadLevel.High },
            { new LoadFigures(0.7, 0.85, 99, 1_000), LoadLevel.Critical },
        };

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_worst_figure_is_the_level(LoadFigures figures, LoadLevel level)
    {
        Take(figures, 2);
        Assert.Equal(LoadLevel.Normal, _rule.Level);
        Take(figures, 1);
        Assert.Equal(level, _rule.Level);
    }

    [Fact]
    public void A_figure_just_below_its_bound_holds_the_level_and_one_well_below_lets_it_fall()
    {
        Take(Idle with { Cpu = 0.9 }, 3);
        Take(Idle with { Cpu = 0.85 * 0.91 }, 20);
        Assert.Equal(LoadLevel.High, _rule.Level);
        Take(Idle with { Cpu = 0.85 * 0.89 }, 5);
        Assert.Equal(LoadLevel.Elevated, _rule.Level);
        Take(Idle with { Cpu = 0.85 * 0.89 }, 20);
        Assert.Equal(LoadLevel.Elevated, _rule.Level);
    }

    [Fact]
    public void From_critical_to_normal_it_takes_three_steps_of_five_samples()
    {
        Take(Idle with { LagMs = 5_000 }, 3);
        Take(Idle, 14);
        Assert.Equal(LoadLevel.Elevated, _rule.Level);
        Take(Idle, 1);
        Assert.Equal(LoadLevel.Normal, _rule.Level);
    }

    private void Take(LoadFigures figures, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _rule.Take(figures);
        }
    }
}
