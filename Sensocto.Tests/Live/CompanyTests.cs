using Sensocto.Core.Attention;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class CompanyTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(0, new string[0], "", "", "<span class=\"watchers\"></span>")]
    [InlineData(1, new[] { "Ada Lovelace" }, "AL", "Ada Lovelace", "title=\"1 looking: Ada Lovelace\">AL<")]
    [InlineData(2, new[] { "Ada", "Ben" }, "AD", "Ada, Ben", "title=\"2 looking: Ada, Ben\">AD &#x2B;1<")]
    [InlineData(1, new[] { "<b>\"" }, "<B", "<b>\"", "title=\"1 looking: &lt;b&gt;&quot;\">&lt;B<")]
    [InlineData(40, new string[0], "", "", "title=\"40 looking\">&#xD7; 40<")]
    public void Who_watches_is_initials_then_a_number(
        int viewers,
        string[] operators,
        string initials,
        string names,
        string markup
    )
    {
        var company = Company.Of(new WatcherNames(viewers, operators));
        Assert.Equal(new Company(viewers, initials, names), company);
        Assert.Contains(markup, Row(company), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_on_another_node_is_counted_and_the_node_is_named()
    {
        var company = Company.Of(new WatcherNames(2, ["Ada"]) { Nodes = ["east:11111"] });
        Assert.Equal(new Company(2, "AD", "Ada, somebody on east:11111"), company);
    }

    private string Row(Company company)
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        return new RowTexts(attribute, RowFacts.Of(attribute, _engine.Tracker) with { Watchers = company }).Who.Value;
    }
}
