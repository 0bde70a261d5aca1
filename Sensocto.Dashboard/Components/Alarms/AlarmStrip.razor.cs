using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>
/// The line of alarms below the status bar, on every page, only when there are some; and the words for screen readers. It is rendered when the book
/// says that alarms changed, which it does a few times a second at most.
/// </summary>
public sealed partial class AlarmStrip : IDisposable
{
    private const int MostLines = 3;

    // A sentence that stands there already would not be said again: a space that nobody hears makes it another.
    private const char Otherwise = '\u00a0';

    // A screen reader that is told more often says nothing to the end.
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

    // One line is always there, so that tiles stay where they are while alarms come and go; up to three are asked for. How many there are, the chips say.
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
            // The lines' links open their drawer over the view of the moment.
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

    // With its last alarm the strip goes, but not from under the operator.
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
