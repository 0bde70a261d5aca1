using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class FrameCursorTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly SharedFrames _shared;
    private readonly FrameWriter _writer = new();
    private readonly LiveAttribute _attribute;
    private FrameCursor _cursor;

    public FrameCursorTests()
    {
        _attribute = _engine.Add(new FakeFeed("a"));
        _shared = new SharedFrames(Options.Create(new LiveOptions()), _engine.Tracker, _engine.Feeds, _engine.Clock);
        _cursor = new FrameCursor(_shared, _attribute);
    }

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_new_cursor_has_news_once_even_of_nothing()
    {
        Assert.Equal([new Section.Reset(_attribute.Cell.Index)], Write());
        Assert.Empty(Write());
    }

    [Fact]
    public void News_are_samples_or_a_summary_that_is_newer_than_they_are()
    {
        Write();
        _engine.Run(6_000);
        Assert.IsType<Section.Summary>(Assert.Single(Write()));
        Assert.Empty(Write());

        var ada = _engine.Look(_attribute);
        _engine.Run(10);
        Assert.IsType<Section.Samples>(Assert.Single(Write()));
        ada.Set(_attribute.Cell, Interest.None);
        _engine.Run(250);
        Write();
        Assert.Equal(2, _attribute.LastSummary!.Number);
        Assert.Empty(Write());
    }

    [Fact]
    public void A_summary_older_than_the_samples_is_passed_over_for_good()
    {
        _engine.Run(6_000);
        _engine.Look(_attribute);
        _engine.Run(500);
        Assert.Collection(Write(), s => Assert.IsType<Section.Reset>(s), s => Assert.IsType<Section.Samples>(s));
        Assert.Empty(Write());
    }

    [Fact]
    public void A_summary_that_ends_with_the_newest_sample_sent_in_full_says_nothing_new()
    {
        _engine.Look(_attribute);
        _engine.Run(500);
        Write();
        var newest = _attribute.History.Newest!.Value;
        _attribute.Publish(new SampleSummary(newest, 0, 2, 3));
        Assert.Empty(Write());
    }

    [Fact]
    public void A_clock_that_was_set_back_is_news_where_there_is_nothing_else()
    {
        _engine.Run(6_000);
        Write();
        _attribute.GoBack(_engine.Clock.UtcTicks - TimeSpan.TicksPerHour);
        Assert.Equal([new Section.Reset(_attribute.Cell.Index)], Write());
        Assert.Empty(Write());
    }

    [Fact]
    public void It_left_the_view_when_it_left_it_first()
    {
        using var page = new FrameClock(Options.Create(new LiveOptions()), _engine.Clock, _engine.Load).Turn(() =>
            false
        );
        _cursor.Enter(page);
        _cursor.Leave(page, 5);
        _cursor.Leave(page, 9);
        Assert.Equal(5, _cursor.LeftAtMs);
        _cursor.Enter(page);
        Assert.Null(_cursor.LeftAtMs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Started_over_it_has_everything_to_give_again(bool isLookedAt)
    {
        if (isLookedAt)
        {
            _engine.Look(_attribute);
        }

        _engine.Run(6_000);
        var before = Write();
        _cursor.StartOver();
        Assert.Equal(2, before.Count);
        Assert.Equal(before.Select(s => s.GetType()), Write().Select(s => s.GetType()));
        Assert.Empty(Write());
    }

    [Fact]
    public void An_attribute_is_shared_while_anybody_has_a_cursor_on_it()
    {
        var other = new FrameCursor(_shared, _attribute);
        Assert.Equal(1, _shared.Count);
        other.Dispose();
        Assert.Equal(1, _shared.Count);
        _cursor.Dispose();
        Assert.Equal(0, _shared.Count);
    }

    private List<Section> Write()
    {
        _writer.Begin(_engine.Clock.GetUtcNow());
        _cursor.Write(_writer, isFrozen: false);
        return FrameReader.Read(_writer.Written.ToArray()).Sections;
    }
}
