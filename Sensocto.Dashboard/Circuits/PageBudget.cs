namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Limits what one page may ask of the server to far more than any honest page needs. Requests beyond the limit, and those that no honest page makes, are dropped and
/// counted as violations. The circuit of a page with too many violations is closed. Thread-safe.
/// </summary>
public sealed class PageBudget(TimeProvider time, CircuitMetrics metrics)
{
    /// <summary>Calls, answers and acknowledgements of a page per second in the long run. An honest page needs about 40.</summary>
    public const int CallsPerSecond = 200;

    /// <summary>The same, in a burst.</summary>
    public const int MaxCalls = 2_000;

    /// <summary>Entries in attention reports per second in the long run. A report counts as one more than its entries.</summary>
    public const int EventsPerSecond = 2_000;

    /// <summary>The same, in a burst: four times everything that a page may look at.</summary>
    public const int MaxEvents = 20_000;

    /// <summary>Violations after which a circuit is closed; one per second is forgiven.</summary>
    public const int MaxViolations = 100;

    private readonly Lock _gate = new();
    private readonly TokenBucket _calls = new(time, MaxCalls, CallsPerSecond);
    private readonly TokenBucket _events = new(time, MaxEvents, EventsPerSecond);
    private readonly TokenBucket _violations = new(time, MaxViolations, perSecond: 1);
    private bool _isSpent;

    /// <summary>Whether the circuit is to be closed.</summary>
    public bool IsSpent => Volatile.Read(ref _isSpent);

    /// <summary>Whether a page's call may be served.</summary>
    public bool TakeCall()
    {
        lock (_gate)
        {
            return _calls.TryTake(1) || Refuse(Violation.TooManyCalls);
        }
    }

    /// <summary>Whether a report with this many entries may be served.</summary>
    public bool TakeReport(int entries)
    {
        lock (_gate)
        {
            return _events.TryTake(1 + entries) || Refuse(Violation.TooManyEvents);
        }
    }

    /// <summary>Records a violation.</summary>
    public void Note(Violation violation)
    {
        lock (_gate)
        {
            Refuse(violation);
        }
    }

    private bool Refuse(Violation violation)
    {
        metrics.Violated(violation);
        if (!_isSpent && !_violations.TryTake(1))
        {
            Volatile.Write(ref _isSpent, true);
            metrics.ClosedForAbuse();
        }

        return false;
    }
}
