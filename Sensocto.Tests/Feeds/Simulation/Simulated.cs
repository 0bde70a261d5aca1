using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Simulation;
using Sensocto.Core.Feeds.Simulation.Scenarios;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Simulation;

/// <summary>Scenarios from text in a test, and all samples of a feed in a span of time.</summary>
internal static class Simulated
{
    public static readonly long Noon = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).Ticks;

    public static FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Noon, TimeSpan.Zero));

    public static Scenario Scenario(string json, TimeProvider? clock = null)
    {
        using var document = JsonDocument.Parse(json);
        return ScenarioReader.Read(new ScenarioNode("test.json", "$", document.RootElement), "test", clock ?? Clock);
    }

    /// <summary>One sensor "unit" with one attribute "value".</summary>
    public static ISensorFeed Feed(
        string signal,
        double hz = 10,
        string attribute = "",
        string sensor = "",
        long seed = 1,
        TimeProvider? clock = null
    ) =>
        Scenario(
            $$"""
            { "seed": {{seed}}, "kinds": { "unit": { "name": "Unit", "attributes": [
                { "id": "value", "fullRateHz": {{hz}}, "signal": {{signal}} {{attribute}} } ] } },
              "rooms": [ { "name": "Room", "sensors": [ { "kind": "unit" {{sensor}} } ] } ] }
            """,
            clock
        ).Feeds[0];

    public static Sample[] Read(ISensorFeed feed, TimeSpan span, int attribute = 0) =>
        Read(feed, Noon, Noon + span.Ticks, attribute, 512);

    public static Sample[] Read(ISensorFeed feed, long after, long until, int attribute, int bufferSize)
    {
        var all = new List<Sample>();
        var buffer = new Sample[bufferSize];
        int count;
        do
        {
            count = feed.Read(attribute, after, until, buffer);
            all.AddRange(buffer.AsSpan(0, count));
            after = count > 0 ? buffer[count - 1].Ticks : after;
        } while (count == bufferSize);

        return [.. all];
    }
}
