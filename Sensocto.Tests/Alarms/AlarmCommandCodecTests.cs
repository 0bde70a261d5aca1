using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms;

public sealed class AlarmCommandCodecTests
{
    private static readonly AttributeKey Key = new(new SensorId("boiler/1"), new AttributeId("p:°"));

    private static readonly AlarmCommand[] Commands =
    [
        new(Key, AlarmCommandKind.Acknowledge, "Ada", 10, Guid.NewGuid(), 9),
        new(Key, AlarmCommandKind.Shelve, "Bób", 11, Guid.NewGuid(), 99),
        new(Key, AlarmCommandKind.Unshelve, "Ada", 12, Guid.NewGuid()),
    ];

    [Fact]
    public void What_is_written_is_read()
    {
        Assert.True(AlarmCommandCodec.TryRead(AlarmCommandCodec.Write(Commands), out var read));
        Assert.Equal(Commands, read);
    }

    [Fact]
    public void Bytes_that_are_no_decisions_are_refused()
    {
        var bytes = AlarmCommandCodec.Write(Commands);
        Assert.All(Enumerable.Range(0, bytes.Length), n => Assert.False(AlarmCommandCodec.TryRead(bytes[..n], out _)));
        var odd = AlarmCommandCodec.Write([Commands[0] with { Kind = (AlarmCommandKind)9 }]);
        Assert.False(AlarmCommandCodec.TryRead(odd, out _));
    }
}
