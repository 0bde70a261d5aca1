namespace Sensocto.Core.Feeds.Replay;

/// <summary>What was found in a recording. Immutable.</summary>
/// <param name="Files">The files' names, in the order they were read.</param>
/// <param name="Rows">Rows read, good and bad, without headers and empty lines.</param>
/// <param name="BadRows">Rows skipped because they are wrong.</param>
/// <param name="FirstBadRows">The first <see cref="MaxBadRowsTold"/> of them.</param>
/// <param name="OutOfOrder">Rows earlier than the one before them of the same attribute; they were sorted in.</param>
/// <param name="Duplicates">Rows dropped because a later row of the same attribute has the same time.</param>
/// <param name="Thinned">Samples dropped because the speed puts more than one into the same millisecond.</param>
public sealed record ReplayReport(
    IReadOnlyList<string> Files,
    long Rows,
    long BadRows,
    IReadOnlyList<BadRow> FirstBadRows,
    long OutOfOrder,
    long Duplicates,
    long Thinned
)
{
    /// <summary>How many bad rows are listed with file and line; the others are only counted.</summary>
    public const int MaxBadRowsTold = 100;
}
