namespace Sensocto.Tests.Monitoring;

/// <summary>
/// What is scraped: no other server runs beside it. In one process the metrics' library takes an instrument of the same name for the same one, and one house that
/// ends takes it from the others.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
