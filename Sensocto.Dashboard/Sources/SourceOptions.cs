namespace Sensocto.Dashboard.Sources;

/// <summary>Where samples come from.</summary>
public sealed class SourceOptions
{
    /// <summary>The section of the configuration that holds these options.</summary>
    public const string Section = "Sensocto";

    /// <summary>No scenario: for feeds that are added in other ways.</summary>
    public const string None = "none";

    /// <summary>
    /// The simulated scenario: the name of a built-in one (plant, ward, fleet, massive), the path of a .json file, or none. Default plant; ignored
    /// when a recording is replayed.
    /// </summary>
    public string Scenario { get; set; } = "plant";
}
