namespace Sensocto.Dashboard.Sources;

/// <summary>Where samples come from.</summary>
public sealed class SourceOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto";

    /// <summary>No scenario: for feeds that are added by other means.</summary>
    public const string None = "none";

    /// <summary>
    /// The simulated scenario: a name of those shipped (plant, ward, fleet, massive), the path of a .json file, or none. Default plant; not used
    /// when a recording is replayed.
    /// </summary>
    public string Scenario { get; set; } = "plant";
}
