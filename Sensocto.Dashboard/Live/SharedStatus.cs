namespace Sensocto.Dashboard.Live;

/// <summary>
/// What every status bar shows (wwwroot/js/status-bar.js), encoded once for all pages. Who is online is encoded separately from the figures, which change far more
/// often. Thread-safe.
/// </summary>
/// <param name="read">Reads what status bars currently show; returns the same object until it changes.</param>
public sealed class SharedStatus(Func<StatusReading> read)
{
    private Part? _newest;
    private int _editions;

    /// <summary>What they currently show; the same object until it changes.</summary>
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

    /// <summary>Writes what a page has not been sent. Returns the edition that it then has.</summary>
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

    // Two threads may encode at once: each new part gets its own number.
    private int Number(byte[]? before, int number, byte[] now) =>
        now.AsSpan().SequenceEqual(before) ? number : Interlocked.Increment(ref _editions);

    /// <summary>A reading and its encoded bytes. Immutable.</summary>
    internal sealed record Part(StatusReading Reading, byte[] Figures, byte[] Operators, Edition Edition);

    /// <summary>Version numbers of a reading's parts, like <see cref="FactsEdition"/>; 0 for nothing.</summary>
    internal readonly record struct Edition(int Figures, int Operators);
}
