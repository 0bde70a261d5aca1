using System.Collections.Concurrent;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Lets a page report that the browser is leaving it, before its link is known to be gone. Each circuit has an unguessable word for this, different from the one for
/// its values (<see cref="Live.ValuesLinks"/>): whoever learns this one, for example from a log of paths, can only make a page look away until its next report. They
/// can neither read what the page is sent nor take over its link. Bounded by the circuits. Thread-safe.
/// </summary>
public sealed class LeaveBeacons
{
    private readonly ConcurrentDictionary<Guid, Action> _leaving = new();

    /// <summary>Returns the path that a circuit's page posts to; a post calls <paramref name="leave"/>.</summary>
    public string Register(Guid word, Action leave)
    {
        _leaving[word] = leave;
        return $"leave/{word:N}";
    }

    /// <summary>Removes the word of a circuit that is gone.</summary>
    public void Forget(Guid word) => _leaving.TryRemove(word, out _);

    /// <summary>Handles a page's post. Does not reveal whether the word exists.</summary>
    public void Say(Guid word)
    {
        if (_leaving.TryGetValue(word, out var leave))
        {
            leave();
        }
    }
}
