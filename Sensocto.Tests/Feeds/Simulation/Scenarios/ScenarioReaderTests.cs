using Sensocto.Core.Feeds.Simulation;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Simulation.Scenarios;

public sealed class ScenarioReaderTests
{
    private const string Good = """
        { "seed": 1,
          "signals": { "shared": { "kind": "counter", "perSecond": 1 } },
          "kinds": { "unit": { "name": "Unit", "attributes": [
            { "id": "a", "name": "A", "unit": "bar", "precision": 2, "range": [0, 16], "limits": { "low": 5, "high": 12 },
              "fullRateHz": 10, "baseWindowMs": 400,
              "signal": { "kind": "walk", "mean": 9, "deviation": 1, "reversionSeconds": 90, "spikes": { "to": 13, "everySeconds": 60, "forSeconds": 9 } } },
            { "id": "b", "fullRateHz": 1, "signal": "shared" } ] } },
          "rooms": [
            { "name": "North", "sensors": [ { "kind": "unit", "count": 2 }, { "kind": "unit", "id": "lone", "name": "Alone" } ] },
            { "name": "South", "sensors": [ { "kind": "unit", "count": 1 }, { "kind": "unit", "id": "x", "name": "X", "count": 1 } ] } ] }
        """;

    [Fact]
    public void Groups_expand_to_numbered_sensors_that_go_on_from_room_to_room()
    {
        var sensors = Simulated.Scenario(Good).Feeds.Select(f => f.Sensor);

        Assert.Equal(
            [
                ("unit-1", "Unit 1", "North", "unit"),
                ("unit-2", "Unit 2", "North", "unit"),
                ("lone", "Alone", "North", "unit"),
                ("unit-3", "Unit 3", "South", "unit"),
                ("x-1", "X 1", "South", "unit"),
            ],
            sensors.Select(s => (s.Id.Value, s.Name, s.Room, s.Type))
        );
    }

    [Fact]
    public void An_attribute_is_described_as_it_is_written_and_by_default()
    {
        var attributes = Simulated.Scenario(Good).Feeds[0].Sensor.Attributes;

        Assert.Equal(
            new AttributeDescriptor
            {
                Id = new AttributeId("a"),
                Name = "A",
                Unit = "bar",
                Precision = 2,
                RangeMin = 0,
                RangeMax = 16,
                Limits = new AlarmLimits(5, 12),
                FullRateHz = 10,
                BaseWindow = TimeSpan.FromMilliseconds(400),
            },
            attributes[0]
        );
        Assert.Equal(
            new AttributeDescriptor
            {
                Id = new AttributeId("b"),
                Name = "b",
                FullRateHz = 1,
            },
            attributes[1]
        );
    }

    [Fact]
    public void Limits_say_how_urgent_they_are_and_what_they_overlook()
    {
        var json = Good.Replace(
            "\"low\": 5,",
            "\"low\": 5, \"priority\": 1, \"deadBand\": 0.5, \"onDelaySeconds\": 2, \"offDelaySeconds\": 7,",
            StringComparison.Ordinal
        );
        Assert.Equal(
            new AlarmLimits(5, 12)
            {
                Priority = AlarmPriority.P1,
                DeadBand = 0.5,
                OnDelay = TimeSpan.FromSeconds(2),
                OffDelay = TimeSpan.FromSeconds(7),
            },
            Simulated.Scenario(json).Feeds[0].Sensor.Attributes[0].Limits
        );
    }

    [Theory]
    [InlineData("\"seed\": 1,", "", "$.seed: is missing. Present: signals, kinds, rooms.")]
    [InlineData("\"seed\": 1,", "\"sede\": 1,", "$.seed: is missing. Present: sede, signals, kinds, rooms.")]
    [InlineData("\"seed\": 1,", "\"seed\": -1,", "$.seed: is -1; it must be 0 to 4294967295")]
    [InlineData("\"seed\": 1,", "\"seed\": \"x\",", "$.seed: must be a number")]
    [InlineData("\"seed\": 1,", "\"seed\": 1, \"sede\": 1,", "$.sede: is unknown here. Known: description, seed")]
    [InlineData("\"seed\": 1,", "\"seed\": 1, \"seed\": 2,", "$.seed: is there twice")]
    [InlineData(
        "\"fullRateHz\": 10",
        "\"fullRateHz\": 0",
        "$.kinds.unit.attributes[0].fullRateHz: is 0; it must be 0.001 to 1000"
    )]
    [InlineData(
        "\"fullRateHz\": 1,",
        "\"fullRateHz\": 1001,",
        "$.kinds.unit.attributes[1].fullRateHz: is 1001; it must be 0.001 to 1000"
    )]
    [InlineData("\"precision\": 2", "\"precision\": 7", "attributes[0].precision: is 7; it must be 0 to 6")]
    [InlineData("\"precision\": 2", "\"precision\": 2.5", "attributes[0].precision: must be a whole number")]
    [InlineData(
        "\"baseWindowMs\": 400",
        "\"baseWindowMs\": 49",
        "attributes[0].baseWindowMs: is 49; it must be 50 to 60000"
    )]
    [InlineData("[0, 16]", "[0]", "attributes[0].range: must be a list of 2 to 2")]
    [InlineData("[0, 16]", "[16, 0]", "attributes[0].range: must rise")]
    [InlineData("\"low\": 5, \"high\": 12", "\"low\": 12, \"high\": 5", "attributes[0].limits: low must be below high")]
    [InlineData("\"low\": 5, \"high\": 12", "", "attributes[0].limits: must have low, high or both")]
    [InlineData("\"low\": 5,", "\"low\": 5, \"priority\": 4,", "limits.priority: is 4; it must be 1 to 3")]
    [InlineData("\"low\": 5,", "\"low\": 5, \"priority\": \"P1\",", "limits.priority: must be a number")]
    [InlineData("\"low\": 5,", "\"low\": 5, \"deadBand\": -1,", "limits.deadBand: is -1; it must be 0 to")]
    [InlineData("\"low\": 5,", "\"low\": 5, \"deadBand\": 7,", "limits.deadBand: must be less than high less low")]
    [InlineData("\"low\": 5,", "\"low\": 5, \"onDelaySeconds\": -1,", "onDelaySeconds: is -1; it must be 0 to 3600")]
    [InlineData("\"low\": 5,", "\"low\": 5, \"offDelaySeconds\": 3601,", "offDelaySeconds: is 3601; it must be 0")]
    [InlineData(
        "\"low\": 5,",
        "\"low\": 5, \"delay\": 1,",
        "limits.delay: is unknown here. Known: low, high, priority"
    )]
    [InlineData("\"to\": 13", "\"to\": 11", "attributes[0].signal: has spikes to 11, which cross no limit")]
    [InlineData("\"forSeconds\": 9", "\"forSeconds\": 31", "signal.spikes.forSeconds: is 31; it must be 0.01 to 30")]
    [InlineData(
        "\"kind\": \"walk\"",
        "\"kind\": \"wolk\"",
        "attributes[0].signal.kind: is 'wolk'; it must be one of sine, walk"
    )]
    [InlineData("\"mean\": 9,", "", "attributes[0].signal.mean: is missing")]
    [InlineData("\"mean\": 9,", "\"maen\": 9,", "attributes[0].signal.mean: is missing. Present: maen, ")]
    [InlineData("\"mean\": 9,", "\"mean\": 9, \"waves\": [],", "attributes[0].signal.waves: is unknown here")]
    [InlineData(
        "\"signal\": \"shared\"",
        "\"signal\": \"other\"",
        "attributes[1].signal: is 'other'; it must be one of shared"
    )]
    [InlineData("\"id\": \"b\"", "\"id\": \"a\"", "attributes[1].id: is 'a', which another attribute has")]
    [InlineData("\"id\": \"b\"", "\"id\": \"\"", "attributes[1].id: must have 1 to 128 characters")]
    [InlineData("\"id\": \"b\"", "\"id\": 5", "attributes[1].id: must be a string")]
    [InlineData("\"id\": \"b\"", "\"id\": \"\\ud800\"", "attributes[1].id: is not well-formed Unicode")]
    [InlineData(
        "\"id\": \"b\"",
        "\"\\ud800\": 1, \"id\": \"b\"",
        "attributes[1]: has a member whose name is not well-formed Unicode"
    )]
    [InlineData(
        "\"name\": \"X\", \"count\": 1",
        "\"name\": \"X\", \"count\": 1 }, { \"kind\": \"unit\", \"id\": \"x-1\"",
        "rooms[1].sensors[2]: the id 'x-1' is not valid or not unique"
    )]
    [InlineData(
        "\"kind\": \"unit\", \"count\": 2",
        "\"kind\": \"unot\", \"count\": 2",
        "$.rooms[0].sensors[0].kind: is 'unot'; it must be one of unit"
    )]
    [InlineData("\"count\": 2", "\"count\": 0", "$.rooms[0].sensors[0].count: is 0; it must be 1 to 100000")]
    [InlineData("\"count\": 2", "\"count\": 99999", "makes more than 100000 sensors")]
    [InlineData("{ \"name\": \"North\",", "7, { \"name\": \"North\",", "$.rooms[0]: must be an object")]
    public void A_mistake_is_one_line_with_file_path_and_bound(string right, string wrong, string complaint)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        var json = Good[..at] + wrong + Good[(at + right.Length)..];

        var error = Assert.Throws<ScenarioException>(() => Simulated.Scenario(json));

        Assert.StartsWith("test.json: $", error.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_name_of_a_signal_where_none_has_one_is_told()
    {
        const string Json = """
            { "seed": 1, "kinds": { "unit": { "name": "Unit", "attributes": [{ "id": "a", "fullRateHz": 1, "signal": "calm" }] } } }
            """;

        var error = Assert.Throws<ScenarioException>(() => Simulated.Scenario(Json));

        Assert.Equal(
            "test.json: $.kinds.unit.attributes[0].signal: is 'calm', and there are none to choose from.",
            error.Message
        );
    }
}
