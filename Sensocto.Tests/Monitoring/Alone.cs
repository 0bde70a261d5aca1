namespace Sensocto.Tests.Monitoring;

/// <summary>
/// Tests that scrape: no other server runs beside them. Within a process, the metrics library treats instruments of the same name as one, and a host that ends
/// removes it for the others too.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
