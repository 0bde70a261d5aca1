namespace Sensocto.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Core_knows_neither_the_web_nor_the_dashboard()
    {
        var forbidden = typeof(Core.Sensors.Sample)
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n =>
                n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || n.StartsWith("Sensocto", StringComparison.Ordinal)
            );

        Assert.Empty(forbidden);
    }
}
