using Microsoft.Extensions.Options;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>
/// The alarms for one page's operator: reads them, and acknowledges or shelves them in the operator's name. One per circuit; used on its
/// dispatcher, except <see cref="Changed"/>, which is also raised on timer threads.
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

    /// <summary>Creates the alarms for a circuit's operator.</summary>
    public OperatorAlarms(AlarmBook book, OperatorCircuit circuit, IOptions<AlarmOptions> options)
    {
        (_book, _circuit, _options) = (book, circuit, options.Value);
        _subscription = book.Subscribe(() => Changed?.Invoke());
    }

    /// <summary>Raised when alarms, the chosen priorities or <see cref="Refusal"/> changed. On any thread.</summary>
    public event Action? Changed;

    /// <summary>All current alarms.</summary>
    public AlarmReading Reading => _book.Read();

    /// <summary>The priorities that the strip shows; empty for all.</summary>
    public IReadOnlySet<AlarmPriority> Chosen => _chosen;

    /// <summary>Why the last request was refused, for the operator; null if it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The times for which an alarm may be shelved.</summary>
    public IEnumerable<TimeSpan> ShelvingTimes =>
        _times.Where(t => t <= _options.MaxShelving).DefaultIfEmpty(_options.MaxShelving);

    /// <summary>The most recent alarm events of some priorities, or of all if none are given, newest first.</summary>
    public IEnumerable<AlarmEvent> Recent(int atMost, IReadOnlyCollection<AlarmPriority> priorities) =>
        _book.Recent(atMost, priorities).Reverse();

    /// <summary>Adds a priority to those the strip shows, or removes it.</summary>
    public void Toggle(AlarmPriority priority)
    {
        if (!_chosen.Remove(priority))
        {
            _chosen.Add(priority);
        }

        Changed?.Invoke();
    }

    /// <summary>Acknowledges alarms, as they were shown.</summary>
    public void Acknowledge(IReadOnlyCollection<Alarm> seen) =>
        Decide(name =>
        {
            _book.Acknowledge(seen, name);
            return null;
        });

    /// <summary>Shelves an alarm for a while.</summary>
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

    /// <summary>Unshelves an alarm.</summary>
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
