using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Benchmarks.Stress;

/// <summary>
/// Makes every public call from real threads on shared viewers, in rounds. After each round everything comes to rest and is checked; at the end
/// all viewers leave and nothing may be left over. Uses only the public API; the tests run it at a small size.
/// </summary>
internal sealed class TrackerStress
{
    private const int Rounds = 20;
    private const int PinCap = 3;
    private readonly ConcurrentBag<string> _failures = [];
    private readonly int _threads;
    private readonly long _operationsEach;
    private readonly StressListener[] _listeners;

    public TrackerStress(int threads, long operationsEach)
    {
        (_threads, _operationsEach) = (threads, operationsEach);
        Sensors = [.. Enumerable.Range(0, 30).Select(i => Describe($"sensor {i}", 4))];
        Visitors = [.. Enumerable.Range(0, 5).Select(i => Describe($"visitor {i}", 2))];
        Array.ForEach(Sensors, s => Catalog.Add(s));
        Tracker = new AttentionTracker(Catalog, Options.Create(Hurried()), TimeProvider.System);
        Cells = [.. Tracker.Cells];
        _listeners = [.. Cells.Select(c => new StressListener(c, _failures))];
        Viewers =
        [
            .. Enumerable.Range(0, 40).Select(i => Tracker.Connect(new ViewerInfo($"tab {i}", OperatorName((uint)i)))),
        ];
    }

    public SensorCatalog Catalog { get; } = new();

    public AttentionTracker Tracker { get; }

    public SensorDescriptor[] Sensors { get; }

    public SensorDescriptor[] Visitors { get; }

    public AttentionCell[] Cells { get; }

    public Viewer[] Viewers { get; }

    public static string OperatorName(uint number) => $"operator {number % 8}";

    public StressOutcome Run()
    {
        var start = TimeProvider.System.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            RunRound((uint)round);
            Array.ForEach(Sensors, s => Catalog.Add(s));
            ComeToRest();
            Array.ForEach(_listeners, l => l.Check(Tracker));
        }

        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        LeaveAll();
        var told = Tracker.Figures.Told;
        Tracker.Dispose();
        return new StressOutcome(_threads * _operationsEach, seconds, Rounds, told, _failures);
    }

    private void RunRound(uint round)
    {
        var threads = Enumerable
            .Range(1, _threads)
            .Select(t => new Thread(() =>
                new StressWorker(this, (round * 1000) + (uint)t).Work(_operationsEach / Rounds)
            ))
            .ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
    }

    // Boosts last 30 ms at most; the notifications of their end follow.
    private void ComeToRest()
    {
        WaitUntil(() => Tracker.Figures.PendingKeys == 0, leastMs: 80);
        WaitUntil(() => Tracker.Figures.PendingKeys == 0, leastMs: 30);
    }

    private void LeaveAll()
    {
        Array.ForEach(Visitors, v => Catalog.Remove(v.Id));
        Array.ForEach(Viewers, v => v.Dispose());
        ComeToRest();
        Array.ForEach(_listeners, l => l.Check(Tracker));
        Expect(Tracker.Figures.Viewers == 0, $"{Tracker.Figures.Viewers} viewers are left");
        Expect(Cells.All(c => c.ViewerCount == 0), "a key counts a viewer although all left");
        WaitUntil(() => Cells.All(c => c.Level == AttentionLevel.None), leastMs: 0);
        WaitUntil(() => _listeners.All(l => l.LastWord == AttentionLevel.None), leastMs: 0);
        Expect(_listeners.All(l => l.LastWord == AttentionLevel.None), "the end of a linger was not told");
        WaitUntil(() => Tracker.Figures.Keys == Cells.Length, leastMs: 0);
        Expect(Tracker.Figures.Keys == Cells.Length, $"{Tracker.Figures.Keys - Cells.Length} removed keys are left");
        for (var name = 0u; name < 8; name++)
        {
            using var viewer = Tracker.Connect(new ViewerInfo("last", OperatorName(name)));
            var pinned = Sensors.Take(PinCap).Count(s => viewer.Pin(s.Id) == PinResult.Pinned);
            Expect(pinned == PinCap, $"{viewer.Info.Operator} still holds {PinCap - pinned} pins");
        }
    }

    internal static void WaitUntil(Func<bool> condition, int leastMs)
    {
        using var never = new ManualResetEventSlim(initialState: false, spinCount: 0);
        var start = TimeProvider.System.GetTimestamp();
        never.Wait(leastMs);
        while (!condition() && TimeProvider.System.GetElapsedTime(start).TotalSeconds < 10)
        {
            never.Wait(5);
        }
    }

    private void Expect(bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            _failures.Add(otherwise);
        }
    }

    private static AttentionOptions Hurried() =>
        new()
        {
            Boost = TimeSpan.FromMilliseconds(20),
            Linger = TimeSpan.FromSeconds(1),
            FlushInterval = TimeSpan.FromMilliseconds(10),
            SensorInterval = TimeSpan.FromMilliseconds(10),
            SweepInterval = TimeSpan.FromSeconds(1),
            Lease = TimeSpan.FromHours(1),
            MaxPinsPerOperator = PinCap,
        };

    private static SensorDescriptor Describe(string id, int attributes) =>
        new()
        {
            Id = new SensorId(id),
            Name = id,
            Attributes =
            [
                .. Enumerable
                    .Range(0, attributes)
                    .Select(a => new AttributeDescriptor { Id = new($"a{a}"), Name = "a" }),
            ],
        };
}
