using System.Collections.Concurrent;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// The queue of pages with news, in the order in which the news came. It sends to a few pages at a time and lets other work of the thread pool run in between: when
/// thousands of pages are due at once, everything else must still be answered. Bounded by the pages, each of which is in it at most once. Thread-safe.
/// </summary>
/// <param name="isDue">Whether a page may be sent to yet.</param>
/// <param name="send">Sends to a page; returns whether there was anything to send. Must not throw.</param>
/// <param name="later">Queues the rest behind everything that is waiting at that time.</param>
internal sealed class HurriedTurns(Predicate<FrameTurn> isDue, Predicate<FrameTurn> send, Action<Action> later)
{
    /// <summary>How many pages are sent to without a break.</summary>
    public const int AtOnce = 32;

    private readonly ConcurrentQueue<FrameTurn> _hurried = new();
    private readonly Queue<FrameTurn> _waiting = new(); // Used only by the current pass.
    private int _isPassing;
    private int _left;

    /// <summary>Adds a page with news; at most once until it is taken.</summary>
    public void Add(FrameTurn turn) => _hurried.Enqueue(turn);

    /// <summary>Sends to all pages that are due and keeps the others. Does nothing if a pass is already running.</summary>
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
