namespace Sensocto.E2E.Infrastructure;

/// <summary>Flows that measure time: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Measured
{
    public const string Name = "measured";
}
