namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>
/// Reads an operator's frames (wwwroot/js/frames.js) and checks them: only keys that are looked at, values that belong to the key, times that never
/// go back, no samples left out, and facts that a row can show.
/// </summary>
internal sealed class FrameCheck(Dictionary<int, Look> looks, BenchScenario scenario, SwarmTally tally)
{
    private const byte Version = 3;
    private const byte AnswerWanted = 0x80;
    private const byte MostLevel = 3;
    private const byte MostState = 6;
    private const byte Failed = 6;
    private const byte MostAlarm = 4;
    private const long BaseStepMs = 4_096;

    // Samples in flight when the operator looked away may still arrive.
    private const long GraceMs = 5_000;
    private readonly double _scale = 10;
    private long _nowMs;
    private double _arrivedMs;
    private int _samples;
    private long _missed;

    public void Take(ReadOnlySpan<byte> frame, double arrivedMs)
    {
        var reader = new FrameReader(frame);
        if ((reader.Byte() & ~AnswerWanted) != Version)
        {
            throw new ContractException($"The frame is of version {frame[0]}, not {Version}.");
        }

        (_nowMs, _arrivedMs, _samples, _missed) = ((long)reader.Double(), arrivedMs, 0, 0);
        while (!reader.IsAtEnd)
        {
            TakeSection(ref reader);
        }

        tally.Frame(frame.Length, _samples, _missed);
    }

    /// <summary>Counts overdue samples as missed.</summary>
    public void CountOverdue(long nowMs, long patienceMs)
    {
        foreach (var look in looks.Values)
        {
            if (look.LeftAtMs == 0 && look.Told != 0 && look.NewestMs > 0)
            {
                tally.Miss((long)((nowMs - patienceMs - look.NewestMs) / scenario.StepMs));
            }
        }
    }

    private void TakeSection(ref FrameReader reader)
    {
        var head = reader.Unsigned();
        var handle = (int)(head / 2);
        if (head % 2 == 0)
        {
            TakeSamples(ref reader, LookAt(handle), 1);
            return;
        }

        var kind = reader.Byte();
        if (kind == 5)
        {
            TakeFacts(ref reader, handle);
            return;
        }

        if (kind is 6 or 7)
        {
            TakeStatus(ref reader, kind);
            return;
        }

        if (kind is 8 or 9)
        {
            TakeTile(ref reader, kind);
            return;
        }

        TakeValues(ref reader, LookAt(handle), kind);
    }

    private Look LookAt(int handle)
    {
        if (!looks.TryGetValue(handle, out var look) || (look.LeftAtMs > 0 && _nowMs - look.LeftAtMs > GraceMs))
        {
            throw new ContractException($"A frame holds handle {handle}, which the operator does not look at.");
        }

        return look;
    }

    private void TakeValues(ref FrameReader reader, Look look, byte kind)
    {
        switch (kind)
        {
            case 0:
                TakeSamples(ref reader, look, reader.Unsigned());
                break;
            case 1:
                TakeSummary(ref reader, look);
                break;
            case 2:
                (look.IsBackfill, look.NewestMs) = (true, 0);
                reader.Byte();
                break;
            case 4:
                break;
            default:
                throw new ContractException($"A frame holds a section of kind {kind}.");
        }
    }

    private void TakeSamples(ref FrameReader reader, Look look, long count)
    {
        var (time, value) = (_nowMs / BaseStepMs * BaseStepMs, 0L);
        for (var i = 0; i < count; i++)
        {
            time += reader.Signed();
            value += reader.Signed();
            if (time <= look.NewestMs)
            {
                throw new ContractException($"Time goes back from {look.NewestMs} to {time} at sensor {look.Sensor}.");
            }

            Check(look, value);
            if (!look.IsBackfill)
            {
                _samples++;
                _missed += (long)Math.Round((time - look.NewestMs) / scenario.StepMs) - 1;
                tally.Age.Add(_arrivedMs - time);
            }

            look.NewestMs = time;
        }

        look.IsBackfill = false;
    }

    // Keys that are looked at are sent in full; a summary is from before the look.
    private void TakeSummary(ref FrameReader reader, Look look)
    {
        reader.Signed();
        for (var i = 0; i < 3; i++)
        {
            Check(look, reader.Signed());
        }

        reader.Unsigned();
    }

    // Facts come for every rendered row, also out of view.
    private void TakeFacts(ref FrameReader reader, int handle)
    {
        var (level, state) = (reader.Byte(), reader.Byte());
        var (window, viewers) = (reader.Unsigned(), reader.Unsigned());
        reader.Skip((int)reader.Unsigned());
        reader.Skip((int)reader.Unsigned());
        var alarm = TakeAlarm(ref reader);
        if (state == Failed)
        {
            reader.Skip((int)reader.Unsigned());
        }

        if (level > MostLevel || state > MostState || window <= 0 || viewers < 0 || alarm > MostAlarm)
        {
            throw new ContractException(
                $"The facts of handle {handle} are none: {level}, {state}, {window} µs, {viewers}, {alarm}."
            );
        }

        tally.Fact();
    }

    private static byte TakeAlarm(ref FrameReader reader)
    {
        var alarm = reader.Byte();
        if (alarm > 0)
        {
            reader.Skip(1);
            reader.Skip((int)reader.Unsigned());
            reader.Skip((int)reader.Unsigned());
        }

        return alarm;
    }

    // A tile's facts on attributes without a row, or the reasons that were asked for.
    private static void TakeTile(ref FrameReader reader, byte kind)
    {
        if (kind == 8)
        {
            if (reader.Byte() > 0)
            {
                reader.Skip((int)reader.Unsigned());
            }

            TakeAlarm(ref reader);
            return;
        }

        for (var reasons = reader.Unsigned(); reasons > 0; reasons--)
        {
            reader.Unsigned();
            reader.Skip((int)reader.Unsigned());
        }
    }

    // The content of the status bar: its figures, or the number and names of operators online.
    private static void TakeStatus(ref FrameReader reader, byte kind)
    {
        if (kind == 7)
        {
            reader.Unsigned();
        }

        for (var texts = kind == 7 ? 1 : 5; texts > 0; texts--)
        {
            reader.Skip((int)reader.Unsigned());
        }
    }

    private void Check(Look look, long scaled)
    {
        if (!BenchScenario.IsOf(look.Sensor, scaled / _scale))
        {
            throw new ContractException($"{scaled / _scale} is no value of sensor {look.Sensor}.");
        }
    }
}
