namespace Sensocto.Dashboard.Tuning;

/// <summary>An entry of the audit. Immutable.</summary>
/// <param name="At">When it changed.</param>
/// <param name="Operator">The name of the operator who changed it.</param>
/// <param name="What">What changed, in words.</param>
public sealed record PacingChange(DateTimeOffset At, string Operator, string What);
