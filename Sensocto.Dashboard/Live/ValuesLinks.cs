using System.Collections.Concurrent;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Which circuit's values a page may open a link for: each circuit has an unguessable word of its own. Bounded by the circuits. Thread-safe.
/// </summary>
public sealed class ValuesLinks
{
    /// <summary>Where links are opened, before the word.</summary>
    public const string Path = "live";

    private readonly ConcurrentDictionary<Guid, FramePump> _pumps = new();

    /// <summary>Lets a page in that has the word; the path that it opens, relative to the site.</summary>
    public string Register(Guid word, FramePump pump)
    {
        _pumps[word] = pump;
        return $"{Path}/{word:N}";
    }

    /// <summary>The circuit is gone.</summary>
    public void Forget(Guid word) => _pumps.TryRemove(word, out _);

    /// <summary>The pump of a word; null where no circuit has it.</summary>
    public FramePump? Find(Guid word) => _pumps.GetValueOrDefault(word);

    /// <summary>The server stops: every link ends at once, and does not hold it up.</summary>
    public void CloseAll()
    {
        foreach (var (_, pump) in _pumps)
        {
            pump.Dispose();
        }
    }
}
