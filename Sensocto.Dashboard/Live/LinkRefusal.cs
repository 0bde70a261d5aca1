namespace Sensocto.Dashboard.Live;

/// <summary>The reason why a link for values was refused or ended, or a circuit refused.</summary>
public enum LinkRefusal
{
    /// <summary>No circuit has the word.</summary>
    UnknownWord,

    /// <summary>It came from another site's page.</summary>
    ForeignOrigin,

    /// <summary>It sent something that no page sends.</summary>
    BadAnswer,
}
