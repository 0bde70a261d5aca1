using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>One alarm: its sensor, value, time and state, and the operator's buttons for it.</summary>
public sealed partial class AlarmLine
{
    private readonly Dictionary<TimeSpan, ElementReference> _times = [];
    private ElementReference _shelve;
    private bool _isShelving;
    private bool _movesFocus;

    /// <summary>The attribute that the alarm is about.</summary>
    [Parameter, EditorRequired]
    public AlarmPoint Point { get; set; } = null!;

    /// <summary>The alarm as shown, which is also the one to acknowledge; null when it is over.</summary>
    [Parameter, EditorRequired]
    public Alarm? Alarm { get; set; }

    [Inject]
    private OperatorAlarms OperatorAlarms { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    private string Href =>
        ViewAddress.HrefOf(Address.Current with { Sensor = Point.Sensor.Id, Attribute = Point.Attribute.Id });

    private string Face => Alarm is null ? "over" : AlarmWords.Face(Alarm);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The button that was pressed is gone: the focus moves to what replaced it.
        if (_movesFocus)
        {
            _movesFocus = false;
            await PageModule.FocusAsync(_isShelving ? _times[OperatorAlarms.ShelvingTimes.First()] : _shelve);
        }
    }

    private void Acknowledge()
    {
        if (Alarm is { IsUnacknowledged: true })
        {
            OperatorAlarms.Acknowledge([Alarm]);
        }
    }

    private void ToggleShelving()
    {
        if (Alarm is { IsShelved: true })
        {
            OperatorAlarms.BringBack(Point);
        }
        else
        {
            _isShelving = !_isShelving;
            _movesFocus = true;
        }
    }

    private void Shelve(TimeSpan time)
    {
        _isShelving = false;
        _movesFocus = true;
        OperatorAlarms.Shelve(Point, time);
    }
}
