using Sensocto.Core.Attention;

namespace Sensocto.Benchmarks.Stress;

/// <summary>One thread's random calls, on viewers, keys and sensors that all threads share.</summary>
internal sealed class StressWorker(TrackerStress stress, uint seed)
{
    private readonly List<IDisposable> _subscriptions = [];
    private uint _random = (seed * 2654435761u) | 1;

    public void Work(long operations)
    {
        for (var i = 0L; i < operations; i++)
        {
            Step();
        }

        _subscriptions.ForEach(s => s.Dispose());
        _subscriptions.Clear();
    }

    private uint Next(int below)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (uint)(((ulong)_random * (uint)below) >> 32);
    }

    // Mostly none, so that a key has a few viewers at a time and its level keeps changing.
    private Interest MostlyNone() => Next(24) == 0 ? (Interest)Next(8) : Interest.None;

    private void Step()
    {
        var slot = (int)Next(stress.Viewers.Length);
        var viewer = Volatile.Read(ref stress.Viewers[slot]);
        var kind = Next(1000);
        if (kind < 900)
        {
            viewer.Set(stress.Cells[Next(stress.Cells.Length)], MostlyNone());
        }
        else if (kind < 960)
        {
            ChangeState(viewer, kind);
        }
        else if (kind < 975)
        {
            Listen();
        }
        else if (kind < 985)
        {
            Visit(viewer);
        }
        else if (kind < 988)
        {
            Replace(slot, viewer);
        }
        else
        {
            Read();
        }
    }

    private void ChangeState(Viewer viewer, uint kind)
    {
        var sensor = stress.Sensors[Next(stress.Sensors.Length)].Id;
        Action step = (kind % 12) switch
        {
            0 => viewer.Suspend,
            1 or 2 => viewer.Resume,
            3 => viewer.Hide,
            4 or 5 => viewer.Show,
            6 => () => viewer.Cap((AttentionLevel)(1 + Next(3))),
            7 => () => viewer.SetBoost(TimeSpan.FromMilliseconds(Next(30))),
            8 => () => viewer.Pin(sensor),
            9 => () => viewer.Unpin(sensor),
            10 => () => viewer.Rename(TrackerStress.OperatorName(Next(8))),
            _ => () => viewer.KeepOnly(stress.Cells.AsSpan((int)Next(stress.Cells.Length - 20), 20)),
        };
        step();
    }

    private void Listen()
    {
        _subscriptions.Add(stress.Cells[Next(stress.Cells.Length)].Subscribe(_ => { }));
        if (_subscriptions.Count > 50)
        {
            var gone = (int)Next(_subscriptions.Count);
            _subscriptions[gone].Dispose();
            _subscriptions.RemoveAt(gone);
        }
    }

    // Sensors come and go: those with listeners are kept, the visitor's keys are dropped and created anew.
    private void Visit(Viewer viewer)
    {
        var visitor = stress.Visitors[Next(stress.Visitors.Length)];
        var descriptor = Next(4) == 0 ? stress.Sensors[Next(stress.Sensors.Length)] : visitor;
        if (Next(2) == 0)
        {
            stress.Catalog.Remove(descriptor.Id);
        }
        else
        {
            stress.Catalog.Add(descriptor);
        }

        viewer.Set(visitor.Id, visitor.Attributes[0].Id, (Interest)Next(8));
        stress.Tracker.Subscribe(visitor.Id, _ => { })?.Dispose();
    }

    private void Replace(int slot, Viewer viewer)
    {
        viewer.Dispose();
        var fresh = stress.Tracker.Connect(new ViewerInfo($"tab {slot}", TrackerStress.OperatorName((uint)slot)));
        if (Interlocked.CompareExchange(ref stress.Viewers[slot], fresh, viewer) != viewer)
        {
            fresh.Dispose();
        }
    }

    private void Read()
    {
        var cell = stress.Cells[Next(stress.Cells.Length)];
        _ = stress.Tracker.WatchersOf(cell);
        _ = stress.Tracker.GetSensorLevel(cell.Key.Sensor);
    }
}
