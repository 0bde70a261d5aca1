using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Sensors;

public sealed class AttributeKeyTests
{
    [Fact]
    public void Keys_that_would_read_alike_when_joined_are_different()
    {
        var a = new AttributeKey(new SensorId("a:b"), new AttributeId("c"));
        var b = new AttributeKey(new SensorId("a"), new AttributeId("b:c"));
        Assert.NotEqual(a, b);
        Assert.Equal(a, new AttributeKey(new SensorId("a:b"), new AttributeId("c")));
        Assert.Equal(a.GetHashCode(), new AttributeKey(new SensorId("a:b"), new AttributeId("c")).GetHashCode());
    }

    [Fact]
    public void Sensor_and_attribute_do_not_stand_for_one_another() =>
        Assert.NotEqual(
            new AttributeKey(new SensorId("a"), new AttributeId("b")),
            new AttributeKey(new SensorId("b"), new AttributeId("a"))
        );
}
