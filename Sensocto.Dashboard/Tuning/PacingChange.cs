namespace Sensocto.Dashboard.Tuning;

/// <summary>A line of the audit. Immutable.</summary>
/// <param name="At">When.</param>
/// <param name="Operator">Who, by the name they go by.</param>
/// <param name="What">What changed, in words.</param>
public sealed record PacingChange(DateTimeOffset At, string Operator, string What);
