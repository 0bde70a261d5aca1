using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>How much of one attribute a page has got.</summary>
internal sealed class FrameCursor(LiveAttribute attribute)
{
    private long _sample;
    private long _summary;
    private int _epoch = attribute.Epoch;

    public LiveAttribute Attribute { get; } = attribute;

    public bool IsNew { get; private set; } = true;

    /// <summary>When it left the view, in the pump's ms; null while in view.</summary>
    public long? LeftAtMs { get; set; }

    public bool HasNews =>
        IsNew
        || Attribute.Epoch != _epoch
        || Attribute.History.LastNumber != _sample
        || (Attribute.LastSummary is { } s && s.Number != _summary && IsNewest(s));

    public void Write(FrameWriter frame, Span<Core.Sensors.Sample> buffer)
    {
        var handle = Attribute.Cell.Index;
        if (IsNew || Attribute.Epoch != _epoch)
        {
            (_epoch, _sample) = (Attribute.Epoch, 0);
            frame.Reset(handle);
        }

        var precision = Attribute.Descriptor.Precision;
        var count = Attribute.History.CopyAfter(_sample, buffer, out _sample, out var isLossy);
        if (isLossy)
        {
            frame.Loss(handle);
        }

        if (count > 0)
        {
            frame.Samples(handle, precision, buffer[..count]);
        }

        if (Attribute.LastSummary is { } summary && summary.Number != _summary)
        {
            _summary = summary.Number;
            if (IsNewest(summary))
            {
                frame.Summary(handle, precision, summary.Summary);
            }
        }

        IsNew = false;
    }

    private bool IsNewest(SentSummary summary) =>
        Attribute.History.Newest is not { } full || full.Ticks < summary.Summary.Last.Ticks;
}
