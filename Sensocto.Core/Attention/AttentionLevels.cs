namespace Sensocto.Core.Attention;

/// <summary>All the levels.</summary>
public static class AttentionLevels
{
    /// <summary>How many there are; their values are 0 to <c>Count - 1</c>.</summary>
    public const int Count = (int)AttentionLevel.High + 1;

    /// <summary>All of them, lowest first.</summary>
    public static IReadOnlyList<AttentionLevel> All { get; } = Enum.GetValues<AttentionLevel>();
}
