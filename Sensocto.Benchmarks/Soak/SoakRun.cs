using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;

namespace Sensocto.Benchmarks.Soak;

/// <summary>Random lives for a while, and the heap meanwhile.</summary>
internal sealed class SoakRun(BenchServer server, SwarmSetting setting, Population people, int operators)
{
    private const double WarmShare = 0.4;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan HeapInterval = TimeSpan.FromSeconds(10);
#pragma warning disable CA5394 // Chance here is for variety, and repeats itself on purpose.
    private readonly Random _chance = new(1);
    private readonly List<(double Hours, double Bytes)> _heaps = []; // one a HeapInterval

    public int Left { get; private set; }

    public int Killed { get; private set; }

    public int Hidden { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The heap after a collection, over hours, since everything is warm.</summary>
    public IReadOnlyList<(double X, double Y)> Heaps => _heaps;

    public async Task RunAsync(TimeSpan span)
    {
        var began = TimeProvider.System.GetTimestamp();
        var heapDue = span * WarmShare;
        while (TimeProvider.System.GetElapsedTime(began) is var passed && passed < span)
        {
            await ActAsync();
            if (passed >= heapDue)
            {
                _heaps.Add((passed.TotalHours, (await server.Heap.CollectAsync()).HeapBytes));
                heapDue += HeapInterval;
            }

            await Task.Delay(Turn, TimeProvider.System);
        }
    }

    private async Task ActAsync()
    {
        var present = people.Present;
        if (present.Count < operators)
        {
            Refused += await people.JoinAsync(_chance.Next(setting.Rows - setting.RowsInView)) ? 0 : 1;
            return;
        }

        var each = present[_chance.Next(present.Count)];
        switch (_chance.NextDouble())
        {
            case < 0.05:
                people.Remove(each, isKilled: false);
                Left++;
                break;
            case < 0.08:
                people.Remove(each, isKilled: true);
                Killed++;
                break;
            case < 0.18:
                each.SetHidden(!each.IsHidden);
                Hidden++;
                break;
            case < 0.28 when !each.IsHidden:
                each.ScrollTo(_chance.Next(setting.Rows - setting.RowsInView));
                break;
            default:
                each.Hover(_chance.Next(-1, setting.Tiles));
                break;
        }
    }
#pragma warning restore CA5394
}
