namespace Sensocto.E2E;

public sealed class PlaceholderTests
{
    [Fact]
    public void The_project_builds() => Assert.NotEmpty(typeof(PlaceholderTests).Assembly.FullName!);
}
