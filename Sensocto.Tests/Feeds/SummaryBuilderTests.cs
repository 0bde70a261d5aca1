using FsCheck;
using FsCheck.Xunit;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

public sealed class SummaryBuilderTests
{
    [Property]
    public bool It_says_what_the_list_would(NormalFloat first, NormalFloat[] more)
    {
        double[] values = [first.Get, .. more.Select(v => v.Get)];
        var builder = default(SummaryBuilder);
        for (var i = 0; i < values.Length; i++)
        {
            builder.Add(new Sample(i + 1, values[i]));
        }

        var last = new Sample(values.Length, values[^1]);
        return builder.Build() == new SampleSummary(last, values.Min(), values.Max(), values.Length);
    }

    [Fact]
    public void All_negative_values_have_a_negative_highest()
    {
        var builder = default(SummaryBuilder);
        builder.Add(new Sample(1, -3));
        builder.Add(new Sample(2, -7));
        Assert.Equal(new SampleSummary(new Sample(2, -7), -7, -3, 2), builder.Build());
    }

    [Fact]
    public void An_empty_one_counts_none() => Assert.Equal(0, default(SummaryBuilder).Count);
}
