using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Attention;

namespace Sensocto.Tests.Circuits;

public sealed class WholeReportTests : IDisposable
{
    private readonly TrackerFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void The_last_word_on_a_key_counts()
    {
        var report = new WholeReport(most: 2);
        var cell = _fixture.Cell(TrackerFixture.Pressure);
        Assert.True(report.Add(cell, Interest.View));
        Assert.True(report.Add(cell, Interest.None));
        Assert.Equal([KeyValuePair.Create(cell, Interest.None)], report.Looks);
    }

    [Fact]
    public void It_holds_no_more_than_a_viewer_may_watch()
    {
        var report = new WholeReport(most: 1);
        var cell = _fixture.Cell(TrackerFixture.Pressure);
        Assert.True(report.Add(cell, Interest.View));
        Assert.False(report.Add(_fixture.Cell(TrackerFixture.Steam), Interest.View));
        Assert.True(report.Add(cell, Interest.Hover));
        Assert.Equal([KeyValuePair.Create(cell, Interest.Hover)], report.Looks);
    }
}
