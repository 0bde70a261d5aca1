namespace Sensocto.Core.Alarms;

/// <summary>How alarms are kept and announced.</summary>
public sealed class AlarmOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:Alarms";

    /// <summary>The least time between two notifications of subscribers; the first after a pause comes at once. 20 ms to 5 s; default 100 ms.</summary>
    public TimeSpan NotifyInterval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The same during a flood. 20 ms to 10 s; default 500 ms.</summary>
    public TimeSpan FloodNotifyInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>This many alarms raised within <see cref="FloodWindow"/> are a flood, until fewer than half as many are. 2 to 100,000; default 20.</summary>
    public int FloodCount { get; set; } = 20;

    /// <summary>See <see cref="FloodCount"/>. 1 s to 10 min; default 10 s.</summary>
    public TimeSpan FloodWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest time an alarm may be shelved for. 1 min to 7 d; default 8 h.</summary>
    public TimeSpan MaxShelving { get; set; } = TimeSpan.FromHours(8);

    /// <summary>The most alarms shelved at once. 0 to 10,000; default 200.</summary>
    public int MaxShelved { get; set; } = 200;

    /// <summary>Events kept of each attribute. In the journal of all, also the most of each that no operator caused. 1 to 1,000; default 32.</summary>
    public int EventsPerAttribute { get; set; } = 32;

    /// <summary>Events kept of all attributes together. 0 to 100,000; default 2,000.</summary>
    public int Journal { get; set; } = 2_000;
}
