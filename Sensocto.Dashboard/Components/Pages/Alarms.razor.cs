using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Alarms;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Pages;

/// <summary>All alarms, the shelved ones, and the recent events. The address holds what is shown.</summary>
public sealed partial class Alarms : IDisposable
{
    private const int Most = 200;
    private readonly PendingNavigations<string> _pending = new();
    private HashSet<AlarmPriority> _chosen = [];
    private AlarmReading _reading = null!;
    private List<Alarm> _shown = [];
    private List<AlarmEvent> _events = [];
    private int _open;

    private enum AlarmView
    {
        Standing,
        Shelved,
        Recent,
    }

    /// <summary>Which alarms to show: empty, <c>shelved</c> or <c>recent</c>.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>The priorities to show, for instance <c>1,3</c>; empty for all.</summary>
    [SupplyParameterFromQuery(Name = "priority")]
    public string? Priority { get; set; }

    [Inject]
    private OperatorAlarms OperatorAlarms { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private AlarmView View => Text.Word<AlarmView>(Show);

    private string Order =>
        View switch
        {
            AlarmView.Standing => "Unacknowledged first, then by priority, then the newest",
            AlarmView.Shelved => "What comes back soonest first",
            _ => "The newest first",
        };

    /// <inheritdoc />
    public void Dispose() => OperatorAlarms.Changed -= OnChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => OperatorAlarms.Changed += OnChanged;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!_pending.Passes(Priority ?? ""))
        {
            var words = (Priority ?? "").Split(',');
            _chosen =
            [
                .. AlarmReading.Priorities.Where(p => words.Contains(AlarmWords.Number(p), StringComparer.Ordinal)),
            ];
        }

        Take();
    }

    private static string To(HashSet<AlarmPriority> chosen, AlarmView view)
    {
        var priority = chosen.Count == 0 ? "" : $"priority={Numbers(chosen)}";
        var show = view == default ? "" : $"show={Text.Lower(view)}";
        var query = string.Join('&', new[] { priority, show }.Where(p => p.Length > 0));
        return query.Length == 0 ? "/alarms" : $"/alarms?{query}";
    }

    private static string Numbers(HashSet<AlarmPriority> chosen) =>
        string.Join(',', chosen.Order().Select(AlarmWords.Number));

    private bool IsChosen(AlarmPriority priority) => _chosen.Count == 0 || _chosen.Contains(priority);

    private void OnChanged() =>
        Later(() =>
        {
            Take();
            StateHasChanged();
        });

    private void Take()
    {
        _reading = OperatorAlarms.Reading;
        var alarms = View == AlarmView.Shelved ? _reading.Shelved : _reading.Standing;
        _shown = [.. alarms.Where(a => IsChosen(a.Priority))];
        _open = _shown.Count(a => a.IsUnacknowledged);
        _events = View == AlarmView.Recent ? [.. OperatorAlarms.Recent(Most, _chosen)] : [];
    }

    private void Toggle(AlarmPriority priority)
    {
        var chosen = _chosen.ToHashSet();
        if (!chosen.Remove(priority))
        {
            chosen.Add(priority);
        }

        _chosen = chosen;
        Take();
        _pending.Add(Numbers(chosen));
        Navigation.NavigateTo(To(chosen, View), replace: true);
    }

    private void AcknowledgeAll()
    {
        if (_open > 0)
        {
            OperatorAlarms.Acknowledge(_shown);
        }
    }
}
