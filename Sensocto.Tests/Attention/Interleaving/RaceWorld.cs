using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>A tracker over one sensor, and what must hold of it after a race.</summary>
internal sealed class RaceWorld : IDisposable
{
    private readonly TrackerFixture _fixture = new();
    private readonly List<AttentionChange> _words = [];

    public RaceWorld()
    {
        Cell = _fixture.Cell(TrackerFixture.Pressure);
        Other = _fixture.Cell(TrackerFixture.Steam);
    }

    public AttentionCell Cell { get; }

    public AttentionCell Other { get; }

    public AttentionTracker Tracker => _fixture.Tracker;

    public SensorCatalog Catalog => _fixture.Catalog;

    public void Dispose() => _fixture.Dispose();

    public Viewer Connect(string name) => _fixture.Connect(name);

    public Viewer Looking(string name, AttentionCell? cell = null)
    {
        var viewer = Connect(name);
        viewer.Set(cell ?? Cell, Interest.View);
        return viewer;
    }

    public void Advance(double seconds) => _fixture.Advance(seconds);

    public Race Race(Action one, Action other, Action? check = null, bool isHeard = true) =>
        Race([one, other], check, isHeard);

    public Race RaceOfThree(Action one, Action other, Action third, Action? check = null) =>
        Race([one, other, third], check, isHeard: true);

    private Race Race(Action[] threads, Action? check, bool isHeard)
    {
        if (isHeard)
        {
            Tracker.Subscribe(_words.Add);
        }

        var told = new[] { Cell, Other }.ToDictionary(c => c, c => c.ToldLevel);
        return new Race(
            threads,
            () =>
            {
                using var over = this;
                Advance(0.3);
                Counted();
                Told(told, isHeard);
                check?.Invoke();
                EverybodyLeaves();
            }
        );
    }

    private void Counted()
    {
        foreach (var cell in Tracker.Cells)
        {
            Assert.Equal(Tracker.Viewers.Count(v => v.Counts(cell)), cell.ViewerCount);
        }
    }

    private void Told(Dictionary<AttentionCell, AttentionLevel> told, bool isHeard)
    {
        Assert.Equal(0, Tracker.Figures.PendingKeys);
        foreach (var word in _words)
        {
            Assert.Equal(told.GetValueOrDefault(word.Cell), word.Previous);
            Assert.NotEqual(word.Previous, word.Level);
            told[word.Cell] = word.Level;
        }

        if (isHeard)
        {
            Assert.All(Tracker.Cells, cell => Assert.Equal(cell.Level, told.GetValueOrDefault(cell)));
        }
    }

    private void EverybodyLeaves()
    {
        foreach (var viewer in Tracker.Viewers.ToList())
        {
            viewer.Dispose();
        }

        Advance(61);
        Assert.All(
            Tracker.Cells,
            c => Assert.Equal((AttentionLevel.None, AttentionLevel.None, 0), (c.Level, c.ToldLevel, c.ViewerCount))
        );
    }
}
