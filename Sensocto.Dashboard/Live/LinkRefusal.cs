namespace Sensocto.Dashboard.Live;

/// <summary>Why a link for values was not opened, or was ended.</summary>
public enum LinkRefusal
{
    /// <summary>No circuit has the word.</summary>
    UnknownWord,

    /// <summary>It came from another site's page.</summary>
    ForeignOrigin,

    /// <summary>It said what no page says.</summary>
    BadAnswer,
}
