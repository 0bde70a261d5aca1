using Sensocto.Cluster.Configuration;

namespace Sensocto.Tests.Cluster.Configuration;

public sealed class ClusterOptionsValidatorTests
{
    private const string RedisForm = "must be written as StackExchange.Redis reads it: host:6379,password=….";
    private const string SqlForm = "must be written as Npgsql reads it: Host=…;Database=…;Username=…;Password=….";
    private readonly ClusterOptionsValidator _validator = new();

    [Fact]
    public void The_defaults_are_valid() => Assert.True(_validator.Validate(null, new ClusterOptions()).Succeeded);

    [Fact]
    public void Each_key_beyond_its_bounds_has_its_line()
    {
        var options = new ClusterOptions
        {
            Id = "",
            Node = new string('n', 65),
            Port = 0,
            Address = "0.0.0.0",
            Flush = TimeSpan.FromMilliseconds(4),
            Heartbeat = TimeSpan.FromSeconds(1.1),
            PeerSilence = TimeSpan.FromMinutes(2),
            MembershipCheck = TimeSpan.Zero,
        };
        Assert.Equal(
            [
                "Sensocto:Cluster:Port must be between 1 and 65535, but is 0.",
                "Sensocto:Cluster:Flush must be between 00:00:00.0050000 and 00:00:01, but is 00:00:00.0040000.",
                "Sensocto:Cluster:Heartbeat must be between 00:00:00.0500000 and 00:00:01, but is 00:00:01.1000000.",
                "Sensocto:Cluster:PeerSilence must be between 00:00:03.3000000 and 00:01:00, but is 00:02:00.",
                "Sensocto:Cluster:MembershipCheck must be between 00:00:01 and 00:01:00, but is 00:00:00.",
                "Sensocto:Cluster:Id must have 1 to 64 characters.",
                "Sensocto:Cluster:Node must have at most 64 characters.",
                "Sensocto:Cluster:Address must be the IP address that other nodes reach this one at, but is '0.0.0.0'.",
            ],
            _validator.Validate(null, options).Failures!
        );
    }

    [Fact]
    public void A_lost_heartbeat_hides_nobody()
    {
        var options = new ClusterOptions { PeerSilence = TimeSpan.FromSeconds(1.4) };
        Assert.Equal(
            ["Sensocto:Cluster:PeerSilence must be between 00:00:01.5000000 and 00:01:00, but is 00:00:01.4000000."],
            _validator.Validate(null, options).Failures!
        );
    }

    [Theory]
    [InlineData(ClusterStore.Localhost, "", null)]
    [InlineData(ClusterStore.Localhost, "127.0.0.1:11111", null)]
    [InlineData(ClusterStore.Localhost, "somewhere", "must be the first node's address:port, or empty on that node.")]
    [InlineData(ClusterStore.Redis, "127.0.0.1:6379,password=secret", null)]
    [InlineData(ClusterStore.Redis, "", "must say how Redis is reached.")]
    [InlineData(ClusterStore.Redis, "127.0.0.1:6379,passwrd=secret", RedisForm)]
    [InlineData(ClusterStore.Redis, "redis://127.0.0.1:6379", RedisForm)]
    [InlineData(ClusterStore.Redis, "password=secret", RedisForm)]
    [InlineData(ClusterStore.Sql, "Host=db", null)]
    [InlineData(ClusterStore.Sql, "Host=db;Prt=5", SqlForm)]
    [InlineData(ClusterStore.Sql, "Host=db;Port=five", SqlForm)]
    [InlineData(ClusterStore.Sql, "Password=secret", SqlForm)]
    [InlineData(ClusterStore.Sql, "", "must say how Sql is reached.")]
    public void A_store_must_be_reachable_by_what_is_said(ClusterStore store, string connection, string? complaint)
    {
        var options = new ClusterOptions { Store = store, Connection = connection };
        var complaints = _validator.Validate(null, options).Failures ?? [];
        Assert.Equal(complaint is null ? [] : [$"Sensocto:Cluster:Connection {complaint}"], complaints);
    }
}
