using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// The sections of one attribute, encoded once for all pages that need the same: those that have everything up to the same sample. Holds the newest few steps and one
/// backfill. Thread-safe; readers never wait for each other: one that finds no match encodes its own.
/// </summary>
internal sealed class SharedSections(LiveAttribute attribute, int most)
{
    // The pages' turns are spread over a frame, in which a fast attribute advances by a step or two.
    private const int Steps = 4;

    // What a page keeps of samples: it would drop any more on arrival (wwwroot/js/series.js).
    private const int PageLeast = 30;
    private static readonly TimeSpan PageWindow = TimeSpan.FromSeconds(60);

    [ThreadStatic]
    private static Sample[]? samples;

    private readonly Part?[] _steps = new Part?[Steps];
    private Part? _backfill;
    private Part? _summary;
    private uint _next;

    public LiveAttribute Attribute { get; } = attribute;

    /// <summary>The number of cursors that read it; maintained by the registry.</summary>
    public int Users { get; set; }

    /// <summary>The pages that have it in view.</summary>
    public Members<FrameTurn> Readers { get; } = new();

    /// <summary>Tells all pages that have it in view that there is news.</summary>
    public void HurryReaders() => Readers.Visit(static reader => reader.Hurry());

    /// <summary>Everything after a sample: at most the newest <c>MaxCatchUp</c> samples, with a mark if any were left out. A page that has none gets as many as it keeps.</summary>
    /// <param name="after">The number of the last sample that the page has; 0 for none.</param>
    /// <param name="epoch">The epoch of the attribute's clock, as the page knows it.</param>
    /// <param name="baseMs">The base of the frame's times.</param>
    /// <param name="isFrozen">Whether the page is frozen at some moment and shows the time before it: it is then sent all there is, up to the same limit.</param>
    public Part SamplesAfter(long after, int epoch, long baseMs, bool isFrozen = false)
    {
        var last = Attribute.History.LastNumber;
        var wanted = new PartKey(after, last, epoch, baseMs, IsAll: after > 0 || isFrozen);
        if (after == 0)
        {
            return Known(_backfill, wanted) ?? (_backfill = EncodeSamples(wanted));
        }

        foreach (var step in _steps)
        {
            if (Known(step, wanted) is { } known)
            {
                return known;
            }
        }

        return _steps[Interlocked.Increment(ref _next) % Steps] = EncodeSamples(wanted);
    }

    /// <summary>The section of a summary that was sent.</summary>
    public Part Summary(SentSummary sent, long baseMs)
    {
        var wanted = new PartKey(0, sent.Number, 0, baseMs);
        return Known(_summary, wanted) ?? (_summary = EncodeSummary(sent.Summary, wanted));
    }

    private static Part? Known(Part? part, PartKey wanted) => part?.Key == wanted ? part : null;

    private Part EncodeSamples(PartKey wanted)
    {
        var buffer = samples is { } held && held.Length >= most ? held : samples = new Sample[most];
        var isLossy = false;
        var count = wanted.IsAll
            ? Attribute.History.CopyAfter(wanted.After, buffer.AsSpan(0, most), out var last, out isLossy)
            : Attribute.History.CopyRecent(PageWindow, PageLeast, buffer.AsSpan(0, most), out last);
        var part = FrameWriter.ForPart(wanted.BaseMs);
        if (isLossy)
        {
            part.Loss(Attribute.Cell.Index);
        }

        if (count > 0)
        {
            part.Samples(Attribute.Cell.Index, Attribute.Descriptor.Precision, buffer.AsSpan(0, count));
        }

        return new Part(wanted with { Last = last }, part.Written.ToArray());
    }

    private Part EncodeSummary(SampleSummary summary, PartKey wanted)
    {
        var part = FrameWriter.ForPart(wanted.BaseMs);
        part.Summary(Attribute.Cell.Index, Attribute.Descriptor.Precision, summary);
        return new Part(wanted, part.Written.ToArray());
    }

    internal readonly record struct PartKey(long After, long Last, int Epoch, long BaseMs, bool IsAll = true);

    /// <summary>Encoded sections. Immutable.</summary>
    internal sealed class Part(PartKey key, byte[] bytes)
    {
        public PartKey Key { get; } = key;

        public long Last => Key.Last;

        public ReadOnlySpan<byte> Bytes => bytes;
    }
}
