using Sensocto.Core.Attention;

namespace Sensocto.Core.Feeds;

/// <summary>
/// How many attributes are at each level and in each state. The scheduler's thread updates it on each change, so that counting fifty thousand costs
/// nothing; any thread may read it.
/// </summary>
public sealed class FeedCensus
{
    private readonly int[] _levels = new int[AttentionLevels.Count];
    private readonly int[] _states = new int[Enum.GetValues<AttributeState>().Length];

    /// <summary>Attributes currently at a level, as their feeds know it.</summary>
    public int At(AttentionLevel level) => Volatile.Read(ref _levels[(int)level]);

    /// <summary>Attributes in a state.</summary>
    public int In(AttributeState state) => Volatile.Read(ref _states[(int)state]);

    internal void Enters(AttentionLevel level, AttributeState state)
    {
        Add(_levels, (int)level, 1);
        Add(_states, (int)state, 1);
    }

    internal void Leaves(AttentionLevel level, AttributeState state)
    {
        Add(_levels, (int)level, -1);
        Add(_states, (int)state, -1);
    }

    internal void Moves(AttentionLevel from, AttentionLevel to)
    {
        Add(_levels, (int)from, -1);
        Add(_levels, (int)to, 1);
    }

    internal void Moves(AttributeState from, AttributeState to)
    {
        Add(_states, (int)from, -1);
        Add(_states, (int)to, 1);
    }

    private static void Add(int[] counts, int index, int by) => Volatile.Write(ref counts[index], counts[index] + by);
}
