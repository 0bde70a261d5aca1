using Microsoft.Extensions.Options;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>
/// Alarms as one page's operator deals with them: what there is, and what may be done about it, in the operator's name. One a circuit; used on its
/// dispatcher, but for <see cref="Changed"/>, which comes from a timer's thread too.
/// </summary>
public sealed class OperatorAlarms : IDisposable
{
    private static readonly TimeSpan[] _times =
    [
        TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(8),
    ];
    private readonly HashSet<AlarmPriority> _chosen = [];
    private readonly AlarmBook _book;
    private readonly OperatorCircuit _circuit;
    private readonly AlarmOptions _options;
    private readonly IDisposable _subscription;

    /// <summary>Those of a circuit's operator.</summary>
    public OperatorAlarms(AlarmBook book, OperatorCircuit circuit, IOptions<AlarmOptions> options)
    {
        (_book, _circuit, _options) = (book, circuit, options.Value);
        _subscription = book.Subscribe(() => Changed?.Invoke());
    }

    /// <summary>Alarms, or what is wanted of them, changed. On any thread.</summary>
    public event Action? Changed;

    /// <summary>Every alarm by now.</summary>
    public AlarmReading Reading => _book.Read();

    /// <summary>The priorities that the strip shows; none chosen: all.</summary>
    public IReadOnlySet<AlarmPriority> Chosen => _chosen;

    /// <summary>Why the last wish was refused, for the operator; null when it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>For how long an alarm may be shelved.</summary>
    public IEnumerable<TimeSpan> ShelvingTimes =>
        _times.Where(t => t <= _options.MaxShelving).DefaultIfEmpty(_options.MaxShelving);

    /// <summary>What happened of late to alarms of some priorities, of all where none are given, the newest first.</summary>
    public IEnumerable<AlarmEvent> Recent(int atMost, IReadOnlyCollection<AlarmPriority> priorities) =>
        _book.Recent(atMost, priorities).Reverse();

    /// <summary>Shows a priority in the strip, or not.</summary>
    public void Toggle(AlarmPriority priority)
    {
        if (!_chosen.Remove(priority))
        {
            _chosen.Add(priority);
        }

        Changed?.Invoke();
    }

    /// <summary>The operator knows of alarms, as they are shown.</summary>
    public void Acknowledge(IReadOnlyCollection<Alarm> seen) =>
        Decide(name =>
        {
            _book.Acknowledge(seen, name);
            return null;
        });

    /// <summary>The operator wants an alarm out of the way for a while.</summary>
    public void Shelve(AlarmPoint point, TimeSpan time) =>
        Decide(name =>
            _book.Shelve(point.Key, name, time) switch
            {
                ShelveResult.Shelved => null,
                ShelveResult.TooMany =>
                    $"Not shelved: {_options.MaxShelved} alarms can be shelved at most. Unshelve one first.",
                ShelveResult.OutOfBounds => "Not shelved: that is too long.",
                _ => "Not shelved: the sensor is not there any more.",
            }
        );

    /// <summary>The operator wants a shelved alarm back.</summary>
    public void BringBack(AlarmPoint point) =>
        Decide(name =>
        {
            _book.Unshelve(point.Key, name);
            return null;
        });

    /// <inheritdoc />
    public void Dispose() => _subscription.Dispose();

    private void Decide(Func<string, string?> decision)
    {
        Refusal = _circuit.Name.Length == 0 ? "Not yet: the page is still connecting." : decision(_circuit.Name);
        Changed?.Invoke();
    }
}
