using Sensocto.Core.Attention;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

public sealed class WatcherSummaryTests
{
    [Theory]
    [InlineData(0, new string[0], "", "")]
    [InlineData(1, new[] { "Ada Lovelace" }, "AL", "Ada Lovelace")]
    [InlineData(5, new[] { "Ada", "Ben" }, "AD BE", "Ada, Ben")]
    [InlineData(3, new[] { "Ada", "Ben", "Cem" }, "AD BE CE", "Ada, Ben, Cem")]
    [InlineData(1, new[] { "<b>\"" }, "<B", "<b>\"")]
    [InlineData(40, new string[0], "", "")]
    public void Who_watches_is_initials_and_names(int viewers, string[] operators, string initials, string names) =>
        Assert.Equal(
            new WatcherSummary(viewers, initials, names),
            WatcherSummary.Of(new WatcherNames(viewers, operators))
        );

    [Fact]
    public void Somebody_on_another_node_is_counted_and_the_node_is_named()
    {
        var watchers = WatcherSummary.Of(new WatcherNames(2, ["Ada"]) { Nodes = ["east:11111"] });
        Assert.Equal(new WatcherSummary(2, "AD ?", "Ada, somebody on east:11111"), watchers);
    }
}
