using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Sensocto.Dashboard;

namespace Sensocto.Tests;

public sealed class DefaultsTests
{
    private readonly HostApplicationBuilder _builder = Host.CreateEmptyApplicationBuilder(settings: null);

    [Fact]
    public void Without_any_file_it_answers_under_the_names_of_loopback_only()
    {
        _builder.AddDefaults();
        Assert.Equal("localhost;127.0.0.1;[::1]", _builder.Configuration["AllowedHosts"]);
    }

    [Fact]
    public void Whoever_says_otherwise_wins_although_it_was_said_before()
    {
        _builder.Configuration.AddInMemoryCollection([new("AllowedHosts", "sensors.example.org")]);
        _builder.AddDefaults();
        Assert.Equal("sensors.example.org", _builder.Configuration["AllowedHosts"]);
    }
}
