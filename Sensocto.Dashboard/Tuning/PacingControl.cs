using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Tuning;

/// <summary>
/// The pacing law while the dashboard runs: the configured one until an operator changes it, and who did. A restart returns to the
/// configuration. Thread-safe.
/// </summary>
public sealed class PacingControl
{
    // The audit's bound; older changes are in the log.
    private const int Kept = 20;
    private static readonly PacingOptionsValidator _validator = new();
    private readonly Lock _gate = new();
    private readonly FeedHost _feeds;
    private readonly TimeProvider _time;
    private readonly ILogger<PacingControl> _log;
    private volatile IReadOnlyList<PacingChange> _changes = [];

    /// <summary>Starts with the configured law.</summary>
    public PacingControl(
        FeedHost feeds,
        IOptions<PacingOptions> configured,
        TimeProvider time,
        ILogger<PacingControl> log
    )
    {
        (_feeds, _time, _log) = (feeds, time, log);
        Configured = configured.Value;
    }

    /// <summary>Raised when the law has changed, on the thread of the operator who changed it.</summary>
    public event Action? Changed;

    /// <summary>The configured law.</summary>
    public PacingOptions Configured { get; }

    /// <summary>The law in force.</summary>
    public PacingOptions Law => _feeds.Pacer.Law;

    /// <summary>The last changes, newest first.</summary>
    public IReadOnlyList<PacingChange> Changes => _changes;

    /// <summary>The faults of a law, one line each; empty if it is sound.</summary>
    public static IReadOnlyList<string> FaultsOf(PacingOptions law) =>
        [.. _validator.Validate(null, law).Failures ?? []];

    /// <summary>Puts a sound law into force, in an operator's name. Does nothing if it is in force already.</summary>
    /// <exception cref="ArgumentException">The law is not sound.</exception>
    public void Apply(PacingOptions law, string name)
    {
        if (FaultsOf(law) is [var fault, ..])
        {
            throw new ArgumentException(fault, nameof(law));
        }

        string what;
        lock (_gate)
        {
            what = PacingWords.Difference(Law, law);
            if (what.Length == 0)
            {
                return;
            }

            _feeds.Pacer.Change(law.Copy());
            _changes = [new PacingChange(_time.GetUtcNow(), name, what), .. _changes.Take(Kept - 1)];
        }

        TuningLog.PaceChanged(_log, name, what);
        Changed?.Invoke();
    }
}
