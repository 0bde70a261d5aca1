using Bunit;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Components.Attention;

namespace Sensocto.Tests.Components.Attention;

public sealed class AttentionBadgeTests : DashboardTestContext
{
    [Theory]
    [InlineData(AttentionLevel.None, "none", "None")]
    [InlineData(AttentionLevel.Low, "low", "Low")]
    [InlineData(AttentionLevel.Medium, "medium", "Medium")]
    [InlineData(AttentionLevel.High, "high", "High")]
    public void A_level_is_bars_and_a_word(AttentionLevel level, string data, string word)
    {
        var badge = Render<AttentionBadge>(p => p.Add(b => b.Level, level));
        Assert.Equal(data, badge.Find(".attention").GetAttribute("data-level"));
        Assert.Equal(word, badge.Find(".level-word").TextContent);
        Assert.Equal("true", badge.Find(".bars").GetAttribute("aria-hidden"));
    }
}
