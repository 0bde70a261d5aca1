using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>Tracks how much of one attribute a page has received. Disposed when the page no longer receives the attribute. Must not be copied while in use.</summary>
internal struct FrameCursor(SharedFrames frames, LiveAttribute attribute)
{
    private readonly SharedFrames _frames = frames;
    private readonly SharedSections _shared = frames.Join(attribute);
    private long _sample;
    private long _summary;
    private int _epoch = attribute.Epoch;
    private bool _isNew = true;

    public readonly LiveAttribute Attribute => _shared.Attribute;

    public readonly int Handle => Attribute.Cell.Index;

    /// <summary>When the attribute left the view, in the pump's ms; null while in view.</summary>
    public long? LeftAtMs { get; private set; }

    /// <summary>Marks the attribute as in view: from now on its news hurries the page.</summary>
    public void Enter(FrameTurn page)
    {
        LeftAtMs = null;
        _shared.Readers.Add(page);
    }

    /// <summary>Marks the attribute as out of view: the page keeps what it has, and news no longer hurries it.</summary>
    public void Leave(FrameTurn page, long nowMs)
    {
        LeftAtMs ??= nowMs;
        _shared.Readers.Remove(page);
    }

    /// <summary>Forgets what was sent, because a new link or a new page has received nothing.</summary>
    public void StartOver() => (_isNew, _summary) = (true, 0);

    /// <summary>Writes what the page has not received yet, which may be nothing.</summary>
    public void Write(FrameWriter frame, bool isFrozen)
    {
        if (_isNew || Attribute.Epoch != _epoch)
        {
            (_isNew, _epoch, _sample) = (false, Attribute.Epoch, 0);
            frame.Reset(Attribute.Cell.Index, Attribute.Descriptor.Precision);
        }

        if (Attribute.History.LastNumber != _sample)
        {
            var part = _shared.SamplesAfter(_sample, _epoch, frame.BaseMs, isFrozen);
            frame.Append(part.Bytes);
            _sample = part.Last;
        }

        if (Attribute.LastSummary is { } summary && summary.Number != _summary)
        {
            _summary = summary.Number;
            if (IsNewest(summary))
            {
                frame.Append(_shared.Summary(summary, frame.BaseMs).Bytes);
            }
        }
    }

    public readonly void Dispose() => _frames.Leave(_shared);

    private readonly bool IsNewest(SentSummary summary) =>
        Attribute.History.Newest is not { } full || full.Ticks < summary.Summary.Last.Ticks;
}
