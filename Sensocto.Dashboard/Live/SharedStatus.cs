namespace Sensocto.Dashboard.Live;

/// <summary>
/// What every status bar says (wwwroot/js/status-bar.js), encoded once for all pages: who is online apart from the figures, for those change far more often.
/// Thread-safe.
/// </summary>
/// <param name="read">What bars are currently to say: the same object while it is the same.</param>
public sealed class SharedStatus(Func<StatusReading> read)
{
    private Part? _newest;
    private int _editions;

    /// <summary>What they are currently to say; the same object while it is the same.</summary>
    internal Part Read()
    {
        var reading = read();
        var newest = Volatile.Read(ref _newest);
        if (newest is null || newest.Reading != reading)
        {
            Volatile.Write(ref _newest, newest = Encode(reading, newest));
        }

        return newest;
    }

    /// <summary>Puts in what a page has not been told. Gives what it has by then.</summary>
    internal Edition Write(FrameWriter frame, Edition told)
    {
        var newest = Read();
        if (newest.Edition.Figures != told.Figures)
        {
            frame.Append(newest.Figures);
        }

        if (newest.Edition.Operators != told.Operators)
        {
            frame.Append(newest.Operators);
        }

        return newest.Edition;
    }

    private Part Encode(StatusReading reading, Part? before)
    {
        var writer = FrameWriter.ForPart(0);
        writer.Status(reading);
        var figures = writer.Written.ToArray();
        writer = FrameWriter.ForPart(0);
        writer.Operators(reading);
        var operators = writer.Written.ToArray();
        var told = before?.Edition ?? default;
        var edition = new Edition(
            Number(before?.Figures, told.Figures, figures),
            Number(before?.Operators, told.Operators, operators)
        );
        return new(reading, figures, operators, edition);
    }

    // Two threads may encode at once: each new part has a number of its own.
    private int Number(byte[]? before, int number, byte[] now) =>
        now.AsSpan().SequenceEqual(before) ? number : Interlocked.Increment(ref _editions);

    /// <summary>A reading as bytes. Immutable.</summary>
    internal sealed record Part(StatusReading Reading, byte[] Figures, byte[] Operators, Edition Edition);

    /// <summary>Tells the parts of readings apart by number, as <see cref="FactsEdition"/> does; 0 is nothing.</summary>
    internal readonly record struct Edition(int Figures, int Operators);
}
