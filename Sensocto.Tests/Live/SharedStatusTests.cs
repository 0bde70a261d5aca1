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
    public void What_stays_the_same_keeps_its_number()
    {
        var status = new SharedStatus(() => _reading);
        var first = status.Read();
        Assert.Same(first, status.Read());
        _reading = First with { Rates = "2 of 50" };
        var second = status.Read().Edition;
        Assert.NotEqual(first.Edition.Figures, second.Figures);
        Assert.Equal(first.Edition.Operators, second.Operators);
        _reading = _reading with { Operators = 3 };
        var third = status.Read().Edition;
        Assert.Equal(second.Figures, third.Figures);
        Assert.NotEqual(second.Operators, third.Operators);
    }

    [Fact]
    public void A_page_is_sent_what_it_was_not_told()
    {
        var status = new SharedStatus(() => _reading);
        var (told, sections) = Write(status, default);
        Assert.Equal([typeof(Section.Status), typeof(Section.Operators)], sections);
        _reading = First with { Operators = 3 };
        (told, sections) = Write(status, told);
        Assert.Equal([typeof(Section.Operators)], sections);
        (_, sections) = Write(status, told);
        Assert.Empty(sections);
    }

    private static (SharedStatus.Edition Told, IEnumerable<Type> Sections) Write(
        SharedStatus status,
        SharedStatus.Edition told
    )
    {
        var writer = new FrameWriter();
        writer.Begin(DateTimeOffset.UnixEpoch);
        told = status.Write(writer, told);
        return (told, FrameReader.Read(writer.Written.ToArray()).Sections.Select(s => s.GetType()));
    }
}
