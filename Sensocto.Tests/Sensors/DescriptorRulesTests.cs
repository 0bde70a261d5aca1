using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Sensors;

public sealed class DescriptorRulesTests
{
    private static readonly AttributeDescriptor Flow = new() { Id = new AttributeId("flow"), Name = "Flow" };
    private static readonly SensorDescriptor Pump = new()
    {
        Id = new SensorId("pump"),
        Name = "Pump",
        Attributes = [Flow],
    };

    public static TheoryData<SensorDescriptor, string> WrongSensors =>
        new()
        {
            { Pump with { Id = default }, "The sensor called 'Pump' has no id." },
            { Pump with { Name = null! }, "Sensor 'pump' has no name: it is null." },
            { Pump with { Name = "" }, "Sensor 'pump' has an empty name." },
            {
                Pump with
                {
                    Name = new string('n', 257),
                },
                "Sensor 'pump' has a name of 257 characters, and not of 256 at most."
            },
            { Pump with { Room = null! }, "Sensor 'pump' has no room: it is null." },
            { Pump with { Type = null! }, "Sensor 'pump' has no type: it is null." },
            { Pump with { Attributes = null! }, "Sensor 'pump' has 0 attributes, and not 1 to 256." },
            { Pump with { Attributes = [Flow, Flow] }, "Sensor 'pump' has two attributes with one id." },
            { Pump with { Attributes = [Flow, null!] }, "Attribute 1 of pump is null." },
        };

    public static TheoryData<AttributeDescriptor, string> WrongAttributes =>
        new()
        {
            { Flow with { Id = default }, "Attribute 0 of pump has no id." },
            { Flow with { Name = null! }, "Attribute 'flow' of pump has no name: it is null." },
            { Flow with { Name = "" }, "Attribute 'flow' of pump has an empty name." },
            { Flow with { Unit = null! }, "Attribute 'flow' of pump has no unit: it is null." },
            {
                Flow with
                {
                    Unit = new string('u', 33),
                },
                "Attribute 'flow' of pump has a unit of 33 characters, and not of 32 at most."
            },
            {
                Flow with
                {
                    RangeMin = double.NaN,
                    RangeMax = 1,
                },
                "Attribute 'flow' of pump has a range from NaN to 1, which is not finite; null is for no bound."
            },
            {
                Flow with
                {
                    RangeMax = double.NaN,
                },
                "Attribute 'flow' of pump has a range from  to NaN, which is not finite; null is for no bound."
            },
        };

    [Theory]
    [MemberData(nameof(WrongSensors))]
    public void A_sensor_that_would_break_a_page_is_refused_by_name(SensorDescriptor sensor, string says) =>
        Assert.StartsWith(says, Refusal(sensor), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(WrongAttributes))]
    public void An_attribute_that_would_break_a_page_is_refused_by_name(AttributeDescriptor attribute, string says) =>
        Assert.StartsWith(says, Refusal(Pump with { Attributes = [attribute] }), StringComparison.Ordinal);

    [Fact]
    public void The_longest_texts_are_taken()
    {
        var text = new string('x', SensorDescriptor.MaxTextLength);
        var flow = Flow with { Name = text, Unit = text[..AttributeDescriptor.MaxUnitLength] };
        DescriptorRules.Check(Pump with { Name = text, Room = text, Type = text, Attributes = [flow] });
    }

    private static string Refusal(SensorDescriptor sensor) =>
        Assert.Throws<ArgumentException>(() => DescriptorRules.Check(sensor)).Message;
}
