namespace Sensocto.Tests.Api;

public sealed class HealthTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Ready_lists_the_feeds_and_every_threshold_with_its_figure()
    {
        var answer = await host.JsonAsync("/health/ready");
        Assert.Equal("healthy", answer.GetProperty("status").GetString());
        var checks = answer.GetProperty("checks").EnumerateArray().ToList();
        Assert.Equal(
            ["feeds", "keys", "pending-keys", "tracked-keys", "memory", "scheduler", "pool-queue", "stopping"],
            checks.Select(c => c.GetProperty("name").GetString())
        );
        Assert.All(
            checks[2..^1],
            c => Assert.Contains("warning above", c.GetProperty("what").GetString()!, StringComparison.Ordinal)
        );
    }
}
