using Sensocto.Core.Attention.Replication;

namespace Sensocto.Tests.Attention.Replication.Simulation;

/// <summary>
/// Carries frames and their answers, and loses, repeats, delays and reorders them. A call that is not answered in time fails, though its frame
/// may still arrive.
/// </summary>
internal sealed class SimNetwork(int seed)
{
    public const int CallTimeoutMs = 1_000;
    private readonly Random _random = new(seed);
    private readonly PriorityQueue<Action<long>, (long At, int Order)> _events = new();
    private readonly HashSet<(string From, string To)> _cuts = [];
    private readonly HashSet<string> _slow = [];
    private int _order;

    public Weather Weather { get; set; } = Weather.Fair;

    /// <summary>Cuts one way only; a real partition is two cuts.</summary>
    public void Cut(string from, string to) => _cuts.Add((from, to));

    /// <summary>Makes a node take its frames late.</summary>
    public void Slow(string node) => _slow.Add(node);

    public void Heal()
    {
        _cuts.Clear();
        _slow.Clear();
        Weather = Weather.Fair;
    }

    public void Call(SimNode sender, SimNode receiver, AttentionFrame frame, long now)
    {
        var peer = receiver.Life;
        var isAnswered = false;
        Schedule(now + CallTimeoutMs, _ => Answer(null));
        Carry(sender.Name, receiver.Name, now, at => Arrive(at, isCopy: false));
        if (_random.Next(100) < Weather.RepeatedPercent)
        {
            Carry(sender.Name, receiver.Name, now, at => Arrive(at, isCopy: true));
        }

        void Arrive(long at, bool isCopy)
        {
            if (receiver.Take(frame, at) is { } result && !isCopy)
            {
                Carry(receiver.Name, sender.Name, at, _ => Answer(result));
            }
        }

        void Answer(FrameResult? result)
        {
            if (!isAnswered)
            {
                isAnswered = true;
                sender.Replica?.Answer(peer, frame, result);
            }
        }
    }

    public void Run(long now)
    {
        while (_events.TryPeek(out var happen, out var due) && due.At <= now)
        {
            _events.Dequeue();
            happen(now);
        }
    }

    private void Carry(string from, string to, long now, Action<long> arrive)
    {
        if (_random.Next(100) >= Weather.LostPercent)
        {
            var delay = _slow.Contains(to) ? Weather.MostDelayMs : _random.Next(1, Weather.DelayMs + 1);
            Schedule(now + delay, at => ArriveUnlessCut(from, to, at, arrive));
        }
    }

    private void ArriveUnlessCut(string from, string to, long at, Action<long> arrive)
    {
        if (!_cuts.Contains((from, to)))
        {
            arrive(at);
        }
    }

    private void Schedule(long at, Action<long> happen) => _events.Enqueue(happen, (at, _order++));
}
