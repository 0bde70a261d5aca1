using System.Collections.Concurrent;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Where a page that is being left says so, before its link is known to be gone. Each circuit has an unguessable word of its own, another than that of its
/// values (<see cref="Live.ValuesLinks"/>): who learns this one, as from a log of paths, can have a page look away until its next report, and can neither read what
/// it is sent nor take its link. Bounded by the circuits. Thread-safe.
/// </summary>
public sealed class LeaveBeacons
{
    private readonly ConcurrentDictionary<Guid, Action> _leaving = new();

    /// <summary>The path that a circuit's page posts to; it calls <paramref name="leave"/>.</summary>
    public string Register(Guid word, Action leave)
    {
        _leaving[word] = leave;
        return $"leave/{word:N}";
    }

    /// <summary>The circuit is gone.</summary>
    public void Forget(Guid word) => _leaving.TryRemove(word, out _);

    /// <summary>A page is being left. Nothing is told about words that do not exist.</summary>
    public void Say(Guid word)
    {
        if (_leaving.TryGetValue(word, out var leave))
        {
            leave();
        }
    }
}
