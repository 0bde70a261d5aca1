using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

/// <summary>A page's link for values: answers requests at once or when the test says so; takes bytes at once or not at all.</summary>
internal sealed class FakeSink(FramePump pump) : IFrameSink
{
    private uint _asked;
    private TaskCompletionSource? _stuck;

    public bool AnswersByItself { get; set; } = true;

    /// <summary>The next frame's bytes are not taken until <see cref="Unstick"/>.</summary>
    public bool Sticks { get; set; }

    public Exception? FailsWith { get; set; }

    public bool IsClosed { get; private set; }

    /// <summary>The number of frames sent, empty ones too.</summary>
    public uint Calls { get; private set; }

    /// <summary>What the status bar was sent, in order; kept apart from frames.</summary>
    public List<Section> Status { get; } = [];

    /// <summary>Frames with anything about an attribute.</summary>
    public List<List<Section>> Frames { get; } = [];

    public IEnumerable<Section> Sections => Frames.SelectMany(f => f);

    /// <summary>What an attribute's rows say now.</summary>
    public RowFacts FactsOf(LiveAttribute attribute) =>
        Sections.OfType<Section.Facts>().Last(s => s.Handle == attribute.Cell.Index).Said;

    /// <summary>What the tile that begins with an attribute says of the attributes without a row.</summary>
    public TileFacts TileOf(LiveAttribute attribute) =>
        Sections.OfType<Section.Tile>().Last(s => s.Handle == attribute.Cell.Index).Said;

    /// <summary>The requested reasons, as they are now.</summary>
    public IReadOnlyList<string> Reasons =>
        Sections.OfType<Section.Reasons>().LastOrDefault()?.Told.Select(r => r.Text).ToArray() ?? [];

    public ValueTask SendAsync(ReadOnlyMemory<byte> frame)
    {
        Assert.False(IsClosed, "A closed link is not sent anything.");
        Assert.Null(_stuck);
        if (FailsWith is not null)
        {
            return ValueTask.FromException(FailsWith);
        }

        Calls++;
        var told = FrameReader.Read(frame.ToArray()).Sections.ToLookup(s => s is Section.Status or Section.Operators);
        Status.AddRange(told[true]);
        if (told[false].Any())
        {
            Frames.Add([.. told[false]]);
        }

        if (FrameReader.Asks(frame.Span))
        {
            _asked = Calls;
            if (AnswersByItself)
            {
                Answer();
            }
        }

        return Sticks ? new ValueTask((_stuck = new TaskCompletionSource()).Task) : ValueTask.CompletedTask;
    }

    public void Close()
    {
        IsClosed = true;
        pump.Detach(this);
    }

    /// <summary>Answers the newest frame that asked for it.</summary>
    public bool Answer() => Answer(_asked);

    public bool Answer(uint count) => pump.Answer(this, count);

    public void Unstick()
    {
        Sticks = false;
        var stuck = _stuck;
        _stuck = null;
        stuck?.SetResult();
    }

    public List<(long TimeMs, double Value)> PointsOf(LiveAttribute attribute) =>
        [.. Sections.OfType<Section.Samples>().Where(s => s.Handle == attribute.Cell.Index).SelectMany(s => s.Points)];
}
