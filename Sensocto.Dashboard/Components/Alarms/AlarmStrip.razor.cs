using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>
/// The alarm strip below the status bar, on every page, only while there are alarms; and the announcements for screen readers. Rendered when the alarm book
/// reports a change, which is a few times a second at most.
/// </summary>
public sealed partial class AlarmStrip : IDisposable
{
    private const int MostLines = 3;

    // A screen reader does not repeat a text that is already there; an inaudible space makes it a new one.
    private const char Otherwise = '\u00a0';

    // With a shorter interval, a screen reader finishes no sentence.
    private static readonly TimeSpan AnnounceInterval = TimeSpan.FromSeconds(2);
    private AlarmReading _reading = null!;
    private List<Alarm> _wanted = [];
    private int _open;
    private AlarmAnnouncer? _announcer;
    private string _announcement = "";
    private ITimer? _timer;
    private bool _isQuiet;
    private bool _isOpen;
    private bool _isHeld;

    [Inject]
    private OperatorAlarms OperatorAlarms { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    // Always one line, so that tiles stay in place while alarms come and go; up to three on request. The chips show how many there are.
    private int Most => _isOpen && _reading.Flood is null ? MostLines : 1;

    private bool HasMore => _reading.Flood is null && _wanted.Count > 1;

    private string None =>
        _reading.Standing.Count > 0 ? "None of the chosen priorities"
        : _reading.Shelved.Count > 0 ? "Only shelved alarms"
        : "No alarms";

    /// <inheritdoc />
    public void Dispose()
    {
        OperatorAlarms.Changed -= OnChanged;
        Address.Changed -= StateHasChanged;
        _timer?.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Take();
        if (RendererInfo.IsInteractive)
        {
            _announcer = new AlarmAnnouncer(_reading.LastSequence);
            _timer = Time.CreateTimer(_ => Later(EndQuiet), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            OperatorAlarms.Changed += OnChanged;
            // The lines' links open the drawer over the current view.
            Address.Changed += StateHasChanged;
        }
    }

    private void OnChanged() => Later(Refresh);

    private void Refresh()
    {
        Take();
        Announce();
        StateHasChanged();
    }

    private void Take()
    {
        _reading = OperatorAlarms.Reading;
        _wanted =
        [
            .. _reading.Standing.Where(a =>
                OperatorAlarms.Chosen.Count == 0 || OperatorAlarms.Chosen.Contains(a.Priority)
            ),
        ];
        _open = _wanted.Count(a => a.IsUnacknowledged);
    }

    private void Announce()
    {
        if (!_isQuiet && _announcer?.Next(_reading) is { } news)
        {
            _announcement = news == _announcement ? news + Otherwise : news;
            _isQuiet = true;
            _timer?.Change(AnnounceInterval, Timeout.InfiniteTimeSpan);
        }
    }

    private void EndQuiet()
    {
        _isQuiet = false;
        Refresh();
    }

    // The strip disappears with its last alarm, but not from under the operator's pointer.
    private void Hold(bool isHeld)
    {
        _isHeld = isHeld;
        StateHasChanged();
    }

    private void AcknowledgeAll()
    {
        if (_open > 0)
        {
            OperatorAlarms.Acknowledge(_wanted);
        }
    }
}
