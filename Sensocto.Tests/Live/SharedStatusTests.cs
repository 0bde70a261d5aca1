using Sensocto.Core.Load;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

public sealed class SharedStatusTests
{
    private static readonly StatusReading First = new(
        LoadLevel.High,
        "alarm",
        "Memory 3 GB",
        "98%",
        "1 of 50",
        2,
        "Ada, Bén"
    );
    private StatusReading _reading = First;

    [Fact]
    public void Both_parts_say_what_the_reading_says()
    {
        var part = new SharedStatus(() => _reading).Read();
        var writer = new FrameWriter();
        writer.Begin(DateTimeOffset.UnixEpoch);
        writer.Append(part.Figures);
        writer.Append(part.Operators);
        Assert.Equal<Section>(
            [new Section.Status(First with { Operators = 0, Names = "" }), new Section.Operators(2, "Ada, Bén")],
            FrameReader.Read(writer.Written.ToArray()).Sections
        );
    }

    [Fact]
    public void What_stays_the_same_stays_the_same_bytes()
    {
        var status = new SharedStatus(() => _reading);
        var first = status.Read();
        Assert.Same(first, status.Read());
        _reading = First with { Rates = "2 of 50" };
        var second = status.Read();
        Assert.NotSame(first.Figures, second.Figures);
        Assert.Same(first.Operators, second.Operators);
        _reading = _reading with { Operators = 3 };
        var third = status.Read();
        Assert.Same(second.Figures, third.Figures);
        Assert.NotSame(second.Operators, third.Operators);
    }
}
