using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention;

public sealed class PinBookTests
{
    private static readonly SensorId Boiler = new("boiler");
    private readonly PinBook _book = new(cap: 1);

    [Fact]
    public void A_sensor_is_pinned_until_its_last_holder_lets_go()
    {
        Assert.False(_book.IsPinned(Boiler));
        Assert.True(_book.TryAdd("Ada", Boiler));
        Assert.True(_book.TryAdd("Ada", Boiler));
        Assert.True(_book.TryAdd("Ben", Boiler));
        _book.Remove("Ada", Boiler);
        _book.Remove("Ben", Boiler);
        Assert.True(_book.IsPinned(Boiler));
        _book.Remove("Ada", Boiler);
        Assert.False(_book.IsPinned(Boiler));
    }
}
