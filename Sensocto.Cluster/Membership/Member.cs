namespace Sensocto.Cluster.Membership;

/// <summary>One node in the membership table. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where other nodes reach it.</param>
/// <param name="Status">Its status in the table, in Orleans' terms: Joining, Active, ShuttingDown …</param>
public sealed record Member(string Name, string Address, string Status);
