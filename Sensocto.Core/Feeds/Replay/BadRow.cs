namespace Sensocto.Core.Feeds.Replay;

/// <summary>A row that was skipped, and why. Immutable.</summary>
/// <param name="File">The file's name without its folder.</param>
/// <param name="Line">The line in that file, from 1.</param>
/// <param name="Reason">What is wrong with it; short, without control characters.</param>
public sealed record BadRow(string File, long Line, string Reason)
{
    /// <summary>For operators: <c>file:line: reason</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
