namespace Sensocto.Core.Attention;

/// <summary>What one atomic step did to a key's word.</summary>
internal readonly record struct Movement(long Before, long After)
{
    public bool IsNone => Before == After;

    public bool Rises => AttentionWord.LevelOf(After) > AttentionWord.LevelOf(Before);
}
