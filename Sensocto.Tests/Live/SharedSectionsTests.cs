using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class SharedSectionsTests : IDisposable
{
    private const int Most = 100;
    private readonly Engine _engine = new();
    private readonly LiveAttribute _attribute;
    private readonly Viewer _viewer;
    private readonly SharedSections _shared;

    public SharedSectionsTests()
    {
        _attribute = _engine.Add(new FakeFeed("a", FakeFeed.Attribute("x", hz: 50)));
        _viewer = _engine.Look(_attribute);
        _engine.Run(1_000);
        _shared = new SharedSections(_attribute, Most);
    }

    private long Last => _attribute.History.LastNumber;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Who_has_the_same_gets_the_same_bytes()
    {
        var (all, step) = (After(0), After(Last - 3));
        Assert.Same(all, After(0));
        Assert.Same(step, After(Last - 3));
        Assert.NotSame(step, After(Last - 2));
        Assert.Equal(Last, step.Last);
        Assert.Equal(3, Points(step));
    }

    [Fact]
    public void A_newer_sample_another_epoch_or_another_base_is_encoded_anew()
    {
        var after = Last - 3;
        var before = After(after);
        Assert.NotSame(before, _shared.SamplesAfter(after, epoch: 1, Base));
        Assert.NotSame(before, _shared.SamplesAfter(after, epoch: 0, Base + 4_096));
        Assert.Same(before, After(after));
        _engine.Run(250);
        var next = After(after);
        Assert.Equal(Last, next.Last);
        Assert.Equal(Last - after, Points(next));
    }

    [Fact]
    public void Some_steps_are_kept_and_the_backfill_beside_them()
    {
        var (all, first) = (After(0), After(Last - 1));
        After(Last - 2);
        After(Last - 3);
        After(Last - 4);
        Assert.Same(first, After(Last - 1));
        After(Last - 5);
        After(Last - 6);
        Assert.NotSame(first, After(Last - 1));
        Assert.Same(all, After(0));
    }

    [Fact]
    public void What_is_more_than_the_most_is_the_newest_and_only_a_gap_is_called_a_loss()
    {
        _engine.Run(4_000);
        Assert.Equal([typeof(Section.Samples)], Read(After(0)).Select(s => s.GetType()));
        Assert.Equal([typeof(Section.Loss), typeof(Section.Samples)], Read(After(1)).Select(s => s.GetType()));
        Assert.Equal(Most, Points(After(0)));
    }

    [Theory]
    [InlineData(1, 61)] // a minute, both ends included
    [InlineData(0.1, 30)]
    public void A_page_that_has_nothing_is_sent_what_it_keeps(double hz, int samples)
    {
        var attribute = _engine.Add(new FakeFeed("b", FakeFeed.Attribute("x", hz)));
        _engine.Look(attribute);
        _engine.Run(600_000);
        var shared = new SharedSections(attribute, Most);
        Assert.Equal(samples, Points(shared.SamplesAfter(0, epoch: 0, Base)));
        var all = shared.SamplesAfter(1, epoch: 0, Base);
        Assert.True(Points(all) > samples);
        Assert.True(Points(shared.SamplesAfter(0, epoch: 0, Base, isFrozen: true)) > samples);
    }

    [Fact]
    public void What_was_let_go_meanwhile_is_a_gap_without_samples()
    {
        var after = Last - 3;
        _viewer.Set(_attribute.Cell, Interest.None);
        _engine.Run(70_000);
        Assert.Null(_attribute.History.Newest);
        Assert.Empty(Read(After(after)).OfType<Section.Samples>());
        Assert.Empty(Read(After(0)));
    }

    [Fact]
    public void News_hurries_every_page_that_has_it_in_view()
    {
        using var clock = new FrameClock(Options.Create(new LiveOptions()), _engine.Clock, _engine.Load);
        var pages = Enumerable.Range(0, 3).Select(_ => clock.Turn(() => false)).ToList();
        foreach (var page in pages)
        {
            page.Begin();
            _shared.Readers.Add(page);
        }

        _shared.HurryReaders();
        Assert.All(pages, page => Assert.True(page.IsHurried));
    }

    [Fact]
    public void A_summary_is_encoded_once()
    {
        var sent = new SentSummary(3, new(Engine.HistoryOf(_attribute)[0], 1, 2, 9));
        var part = _shared.Summary(sent, Base);
        Assert.Same(part, _shared.Summary(sent, Base));
        Assert.NotSame(part, _shared.Summary(sent with { Number = 4 }, Base));
        Assert.IsType<Section.Summary>(Read(part).Single());
    }

    private long Base => _engine.Clock.GetUtcNow().ToUnixTimeMilliseconds() / 4_096 * 4_096;

    private SharedSections.Part After(long number) => _shared.SamplesAfter(number, epoch: 0, Base);

    private static int Points(SharedSections.Part part) =>
        Read(part).OfType<Section.Samples>().Sum(s => s.Points.Count);

    private static List<Section> Read(SharedSections.Part part)
    {
        var frame = new FrameWriter();
        frame.Begin(DateTimeOffset.FromUnixTimeMilliseconds(part.Key.BaseMs));
        frame.Append(part.Bytes);
        return FrameReader.Read(frame.Written.ToArray()).Sections;
    }
}
