using System.Numerics;
using Microsoft.Extensions.Options;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.History;

/// <summary>
/// The memory budget for the past of all attributes, and its distribution. Most goes to the seconds of all attributes, in equal parts; an eighth to the
/// samples of those somebody looks at, also in equal parts; a sixteenth to the change logs. More attributes make each part smaller, and each attribute
/// gives back what exceeds its part with its next samples, or its next window without any: the past gets shorter for all before the budget is exceeded.
/// The scheduler's thread writes; any thread may read the figures.
/// </summary>
public sealed class HistoryStore
{
    private const int SampleBytes = 16;

    // An attribute's own objects, whatever they hold.
    private const int AttributeBytes = 224;
    private const int MostChanges = 48;
    private const int ChangeBytes = 64;
    private readonly Lock _sharing = new();
    private readonly long _budget;
    private int _attributes;
    private int _rings;
    private long _ringBytes;
    private int _blocksPerAttribute;
    private int _changesPerAttribute;

    /// <summary>An empty store.</summary>
    public HistoryStore(IOptions<HistoryOptions> options)
    {
        _budget = options.Value.BudgetMb * 1024L * 1024L;
        Blocks = new BlockPool((int)Math.Min(SecondsShare / BlockPool.BlockBytes, int.MaxValue));
        Share();
    }

    /// <summary>What is held, and how far back it reaches.</summary>
    public HistoryFigures Figures =>
        new(
            Volatile.Read(ref _attributes),
            Blocks.Bytes + Volatile.Read(ref _ringBytes) + ((long)Volatile.Read(ref _attributes) * AttributeBytes),
            _budget,
            TimeSpan.FromSeconds(
                Math.Min(SecondHistory.MostSeconds, Math.Max(0, BlocksPerAttribute - 1) * BlockPool.BlockSize)
            )
        );

    internal BlockPool Blocks { get; }

    /// <summary>The most blocks that an attribute may hold at present.</summary>
    internal int BlocksPerAttribute => Volatile.Read(ref _blocksPerAttribute);

    /// <summary>The most changes of one kind kept for an attribute.</summary>
    internal int ChangesPerAttribute => Volatile.Read(ref _changesPerAttribute);

    /// <summary>The most samples kept for each attribute that somebody looks at; in steps, so that one attribute more does not resize all others.</summary>
    internal int SamplesPerRing =>
        (int)
            BitOperations.RoundUpToPowerOf2(
                (uint)Math.Clamp(RingShare / SampleBytes / Math.Max(1, _rings), 2, 1 << 30) + 1
            ) / 2;

    private long RingShare => _budget / 8;

    private long ChangeShare => _budget / 16;

    private long SecondsShare => _budget - RingShare - ChangeShare;

    /// <summary>Counts attributes that were added, or removed if negative. Any thread.</summary>
    internal void Join(int attributes)
    {
        lock (_sharing)
        {
            Volatile.Write(ref _attributes, _attributes + attributes);
            Share();
        }
    }

    /// <summary>Keeps samples of an attribute that somebody looks at.</summary>
    internal void Keep(SampleRing ring, ReadOnlySpan<Sample> samples)
    {
        var before = ring.Held;
        ring.Append(samples, SamplesPerRing);
        _rings += before == 0 && ring.Held > 0 ? 1 : 0;
        Volatile.Write(ref _ringBytes, _ringBytes + ((long)(ring.Held - before) * SampleBytes));
    }

    /// <summary>Releases the samples of an attribute that nobody looks at any more.</summary>
    internal void Release(SampleRing ring)
    {
        _rings -= ring.Held == 0 ? 0 : 1;
        Volatile.Write(ref _ringBytes, _ringBytes - ((long)ring.Held * SampleBytes));
        ring.Release();
    }

    private void Share()
    {
        const int Hour = (SecondHistory.MostSeconds / BlockPool.BlockSize) + 2;
        var attributes = Math.Max(1, Volatile.Read(ref _attributes));
        var blocks = (SecondsShare - ((long)attributes * AttributeBytes)) / attributes / BlockPool.BlockBytes;
        Volatile.Write(ref _blocksPerAttribute, (int)Math.Clamp(blocks, 0, Hour));
        Volatile.Write(
            ref _changesPerAttribute,
            (int)Math.Clamp(ChangeShare / attributes / 2 / ChangeBytes, 2, MostChanges)
        );
    }
}
