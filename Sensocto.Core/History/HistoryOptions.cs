namespace Sensocto.Core.History;

/// <summary>How much of the past is kept in memory.</summary>
public sealed class HistoryOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:History";

    /// <summary>
    /// Memory for the past of all attributes together, in MB of 1,048,576 bytes. If it does not suffice, every attribute's past gets shorter, evenly.
    /// 16 to 65,536; default 256.
    /// </summary>
    public int BudgetMb { get; set; } = 256;
}
