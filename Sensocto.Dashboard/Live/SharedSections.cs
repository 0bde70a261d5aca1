using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// What pages get of one attribute, encoded once for all that are to get the same: those that have everything up to the same sample. Holds
/// the newest few steps and one backfill; thread-safe, and never waited for: who finds nothing fitting encodes it.
/// </summary>
internal sealed class SharedSections(LiveAttribute attribute, int most)
{
    // Pages take their turns spread over a frame, in which a fast attribute goes on by a step or two.
    private const int Steps = 4;

    // What a page keeps of samples: more would be dropped as it comes (wwwroot/js/series.js).
    private const int PageLeast = 30;
    private static readonly TimeSpan PageWindow = TimeSpan.FromSeconds(60);

    [ThreadStatic]
    private static Sample[]? samples;

    private readonly Part?[] _steps = new Part?[Steps];
    private Part? _backfill;
    private Part? _summary;
    private uint _next;

    public LiveAttribute Attribute { get; } = attribute;

    /// <summary>How many cursors read it; the registry's own.</summary>
    public int Users { get; set; }

    /// <summary>The pages that have it in view.</summary>
    public Members<FrameTurn> Readers { get; } = new();

    /// <summary>There is something new for all who look at it.</summary>
    public void HurryReaders()
    {
        foreach (var reader in Readers.Snapshot())
        {
            reader.Hurry();
        }
    }

    /// <summary>Everything after a sample: at most so many samples, the newest, with a word of those left out. To a page that has none, what it keeps.</summary>
    /// <param name="after">The number of the last sample that the page has; 0 for none.</param>
    /// <param name="epoch">Of the attribute's clock, as the page knows it.</param>
    /// <param name="baseMs">What the frame's times count from.</param>
    /// <param name="isFrozen">The page stands still as of some moment, and shows what was before that: it is sent all there is, up to the most.</param>
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

    /// <summary>A summary that was sent.</summary>
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

    /// <summary>Sections as bytes. Immutable.</summary>
    internal sealed class Part(PartKey key, byte[] bytes)
    {
        public PartKey Key { get; } = key;

        public long Last => Key.Last;

        public ReadOnlySpan<byte> Bytes => bytes;
    }
}
