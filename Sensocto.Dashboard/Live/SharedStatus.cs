namespace Sensocto.Dashboard.Live;

/// <summary>
/// What every status bar says (wwwroot/js/status-bar.js), encoded once for all pages: who is online apart from the figures, for those change far more often.
/// Thread-safe.
/// </summary>
/// <param name="read">What bars are currently to say: the same object while it is the same.</param>
public sealed class SharedStatus(Func<StatusReading> read)
{
    private Part? _newest;

    /// <summary>What they are currently to say; its parts are the same objects while they are the same.</summary>
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
    internal Part Write(FrameWriter frame, Part? told)
    {
        var newest = Read();
        if (newest.Figures != told?.Figures)
        {
            frame.Append(newest.Figures);
        }

        if (newest.Operators != told?.Operators)
        {
            frame.Append(newest.Operators);
        }

        return newest;
    }

    private static Part Encode(StatusReading reading, Part? before)
    {
        var writer = FrameWriter.ForPart(0);
        writer.Status(reading);
        var figures = writer.Written.ToArray();
        writer = FrameWriter.ForPart(0);
        writer.Operators(reading);
        var operators = writer.Written.ToArray();
        return new(reading, Kept(before?.Figures, figures), Kept(before?.Operators, operators));
    }

    private static byte[] Kept(byte[]? before, byte[] now) =>
        before is not null && now.AsSpan().SequenceEqual(before) ? before : now;

    /// <summary>A reading as bytes. Immutable.</summary>
    internal sealed record Part(StatusReading Reading, byte[] Figures, byte[] Operators);
}
