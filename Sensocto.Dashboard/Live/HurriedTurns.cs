using System.Collections.Concurrent;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Pages that there is news for, in the order in which it came. They are sent to a few at a time, with whatever else waits for a thread of the pool in between: a
/// moment in which thousands of pages are due must not be one in which nobody is answered. Bounded by the pages, each of which is in it at most once. Thread-safe.
/// </summary>
/// <param name="isDue">Whether a page may be sent to already.</param>
/// <param name="send">Sends to one; whether there was anything to send. Must not throw.</param>
/// <param name="later">Runs what is left behind all that waits by then.</param>
internal sealed class HurriedTurns(Predicate<FrameTurn> isDue, Predicate<FrameTurn> send, Action<Action> later)
{
    /// <summary>How many are sent to without a break.</summary>
    public const int AtOnce = 32;

    private readonly ConcurrentQueue<FrameTurn> _hurried = new();
    private readonly Queue<FrameTurn> _waiting = new(); // Of whoever passes.
    private int _isPassing;
    private int _left;

    /// <summary>A page has news. Once, until it is taken.</summary>
    public void Add(FrameTurn turn) => _hurried.Enqueue(turn);

    /// <summary>Sends to all that are due; those that are not stay. Nothing where that is going on already.</summary>
    public void Pass()
    {
        if (Interlocked.Exchange(ref _isPassing, 1) != 0)
        {
            return;
        }

        while (_hurried.TryDequeue(out var turn))
        {
            _waiting.Enqueue(turn);
        }

        _left = _waiting.Count;
        GoOn();
    }

    private void GoOn()
    {
        for (var sent = 0; _left > 0; _left--)
        {
            if (sent == AtOnce)
            {
                later(GoOn);
                return;
            }

            var turn = _waiting.Dequeue();
            if (isDue(turn))
            {
                turn.Take();
                sent += send(turn) ? 1 : 0;
            }
            else
            {
                _waiting.Enqueue(turn);
            }
        }

        Volatile.Write(ref _isPassing, 0);
    }
}
