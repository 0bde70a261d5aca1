using Microsoft.Extensions.Options;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// One timer for all circuits. Circuits are spread over the phases of a frame, so that thousands do not send in the same instant. Bounded
/// by the circuits, which leave when they are disposed.
/// </summary>
public sealed class FrameClock : IDisposable
{
    private const int Phases = 10;
    private readonly Lock _gate = new();
    private readonly List<Action>[] _phases = [.. Enumerable.Range(0, Phases).Select(_ => new List<Action>())];
    private readonly Action[][] _snapshots = new Action[Phases][];
    private readonly ITimer _timer;
    private int _phase;
    private int _isTicking;

    /// <summary>A running clock.</summary>
    public FrameClock(IOptions<LiveOptions> options, TimeProvider time)
    {
        Array.Fill(_snapshots, []);
        var step = TimeSpan.FromMilliseconds(options.Value.FrameMs / (double)Phases);
        _timer = time.CreateTimer(_ => Tick(), null, step, step);
    }

    /// <summary>Calls back once a frame, on a timer's thread, until the result is disposed. The callback must not block or throw.</summary>
    public IDisposable Join(Action tick)
    {
        lock (_gate)
        {
            var phase = Enumerable.Range(0, Phases).MinBy(p => _phases[p].Count);
            _phases[phase].Add(tick);
            _snapshots[phase] = [.. _phases[phase]];
            return new Membership(this, phase, tick);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        if (Interlocked.Exchange(ref _isTicking, 1) != 0)
        {
            return;
        }

        _phase = (_phase + 1) % Phases;
        foreach (var tick in Volatile.Read(ref _snapshots[_phase]))
        {
            tick();
        }

        Volatile.Write(ref _isTicking, 0);
    }

    private sealed class Membership(FrameClock clock, int phase, Action tick) : IDisposable
    {
        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._phases[phase].Remove(tick);
                clock._snapshots[phase] = [.. clock._phases[phase]];
            }
        }
    }
}
