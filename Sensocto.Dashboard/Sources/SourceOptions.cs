namespace Sensocto.Dashboard.Sources;

/// <summary>Where samples come from.</summary>
public sealed class SourceOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto";

    /// <summary>
    /// The simulated scenario: a name of those shipped (plant, ward, fleet, massive) or the path of a .json file. Default plant; not used when a
    /// recording is replayed.
    /// </summary>
    public string Scenario { get; set; } = "plant";
}
