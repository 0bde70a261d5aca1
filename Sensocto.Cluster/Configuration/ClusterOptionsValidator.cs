using System.Net;
using Microsoft.Extensions.Options;
using Npgsql;
using Sensocto.Core.Configuration;
using StackExchange.Redis;

namespace Sensocto.Cluster.Configuration;

/// <summary>The bounds of <see cref="ClusterOptions"/>. Thread-safe.</summary>
public sealed class ClusterOptionsValidator : IValidateOptions<ClusterOptions>
{
    private const int MostCharacters = 64;

    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, ClusterOptions options)
    {
        var second = TimeSpan.FromSeconds(1);
        return new OptionBounds(ClusterOptions.Section)
            .Within(nameof(options.Port), options.Port, 1, IPEndPoint.MaxPort)
            .Within(nameof(options.Flush), options.Flush, second / 200, second)
            .Within(nameof(options.Heartbeat), options.Heartbeat, second / 20, second)
            .Within(nameof(options.PeerSilence), options.PeerSilence, 3 * options.Heartbeat, 60 * second)
            .Within(nameof(options.MembershipCheck), options.MembershipCheck, second, 60 * second)
            .Meets(
                nameof(options.Id),
                options.Id.Length is > 0 and <= MostCharacters,
                $"must have 1 to {MostCharacters} characters"
            )
            .Meets(
                nameof(options.Node),
                options.Node.Length <= MostCharacters,
                $"must have at most {MostCharacters} characters"
            )
            .Meets(
                nameof(options.Address),
                IPAddress.TryParse(options.Address, out var address) && !IsAny(address),
                $"must be the IP address that other nodes reach this one at, but is '{options.Address}'"
            )
            // The connection may contain a secret: it is not shown.
            .Meets(nameof(options.Connection), IsConnection(options.Store, options.Connection), Form(options))
            .Result;
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static string Form(ClusterOptions options) =>
        options switch
        {
            { Store: ClusterStore.Localhost } => "must be the first node's address:port, or empty on that node",
            { Connection: "" } => $"must say how {options.Store} is reached",
            { Store: ClusterStore.Redis } => "must be written as StackExchange.Redis reads it: host:6379,password=…",
            _ => "must be written as Npgsql reads it: Host=…;Database=…;Username=…;Password=…",
        };

    private static bool IsConnection(ClusterStore store, string connection) =>
        store switch
        {
            ClusterStore.Localhost => connection.Length == 0 || IPEndPoint.TryParse(connection, out _),
            // The driver would take an address for a host name.
            ClusterStore.Redis => !connection.Contains("://", StringComparison.Ordinal)
                && IsRead(() => ConfigurationOptions.Parse(connection).EndPoints.Count > 0),
            _ => connection.Length > 0 && IsRead(() => new NpgsqlConnectionStringBuilder(connection).Host is not null),
        };

    // The exceptions of both drivers; their texts may quote the secret.
    private static bool IsRead(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }
}
