using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Sensocto.Dashboard;

namespace Sensocto.Tests;

public sealed class ListeningTests
{
    [Fact]
    public void On_loopback_unless_it_is_told_otherwise() => Assert.Equal("http://127.0.0.1:5080", Urls());

    [Theory]
    [InlineData("http_ports")]
    [InlineData("https_ports")]
    [InlineData("Kestrel:Endpoints:Inside:Url")]
    public void What_the_host_is_told_in_another_way_counts(string key) => Assert.Null(Urls((key, "8080")));

    [Theory]
    [InlineData("http://+:8080")]
    [InlineData("http://*:8080;http://LocalHost:81;http://unix:/run/sensocto.sock")]
    [InlineData("http://127.0.0.1:0;http://[::1]:5080;https://localhost:5443")]
    public void An_address_is_taken_as_it_is(string urls) => Assert.Equal(urls, Urls(("Urls", urls)));

    [Theory]
    [InlineData("5090")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("none://here")]
    [InlineData("http://127.0.0.1:5080/sensors")]
    [InlineData("http://127.0.0.256:5080")]
    [InlineData("http://127.0.0.1 :5080")]
    [InlineData("http://127.0.0.1:5080?x")]
    [InlineData("http://plant.example:5080")]
    public void What_is_none_is_refused_with_one_that_is(string url) =>
        Assert.Equal(
            $"Urls: '{url}' is not an address to listen at; it is written http://127.0.0.1:5080, several with ';' between them. The host is an IP address, localhost, or * for all.",
            Assert.Throws<SettingException>(() => Urls(("Urls", $"http://127.0.0.1:5081;{url}"))).Message
        );

    [Theory]
    [InlineData("http_ports", "abc")]
    [InlineData("http_ports", "99999")]
    [InlineData("https_ports", "-1")]
    public void A_port_that_is_none_is_not_port_80_of_everywhere(string key, string port) =>
        Assert.Equal(
            $"{key}: '{port}' is not a port; it is 0 to 65535, several with ';' between them.",
            Assert.Throws<SettingException>(() => Urls((key, $"8080;{port}"))).Message
        );

    [Theory]
    [InlineData("Urls")]
    [InlineData("AllowedHosts")]
    public void A_list_where_one_text_is_read_is_not_passed_over(string key) =>
        Assert.Equal(
            $"{key} must be one text; several are written with ';' between them.",
            Assert.Throws<SettingException>(() => Urls(($"{key}:0", "http://127.0.0.1:5081"))).Message
        );

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    public void Names_that_are_none_would_be_any_to_the_host_and_are_refused(string names) =>
        Assert.Equal(
            "AllowedHosts must name at least one; '*' is any.",
            Assert.Throws<SettingException>(() => Urls(("AllowedHosts", names))).Message
        );

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_next_one_also_where_the_environment_says_it()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, _, errors) = await ProgramRun.ToItsEndAsync(
            start => start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            "--Sensocto:Scenario=none"
        );

        Assert.Equal(1, code);
        Assert.Equal(
            [
                $"Failed to bind to address http://127.0.0.1:{port}: address already in use. Choose another: --Urls=http://127.0.0.1:{port + 1}",
            ],
            errors
        );
    }

    [Fact]
    public async Task An_address_of_another_machine_is_said_in_one_line()
    {
        var (code, _, errors) = await ProgramRun.ToItsEndAsync("--Sensocto:Scenario=none");

        Assert.Equal(1, code);
        Assert.StartsWith("Cannot listen at the address in Urls: ", Assert.Single(errors));
    }

    [Fact]
    public async Task Encryption_without_a_certificate_is_said_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("sensocto-home-");

        // A home folder without a developer certificate.
        var (code, _, errors) = await ProgramRun.ToItsEndAsync(
            start => start.Environment["HOME"] = folder.FullName,
            "--Urls=https://127.0.0.1:0",
            "--Sensocto:Scenario=none"
        );
        folder.Delete(recursive: true);

        Assert.Equal(1, code);
        Assert.StartsWith("Urls: https needs a certificate.", Assert.Single(errors));
    }

    private static string? Urls(params (string Key, string Value)[] said)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(said.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.AddListening();
        return builder.Configuration[WebHostDefaults.ServerUrlsKey];
    }
}
