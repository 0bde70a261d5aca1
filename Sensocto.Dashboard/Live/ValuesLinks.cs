using System.Collections.Concurrent;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Maps each circuit's unguessable word to its pump: a page needs the word to open a link for values. Bounded by the circuits. Thread-safe.
/// </summary>
public sealed class ValuesLinks
{
    /// <summary>The first segment of a link's path; the word follows it.</summary>
    public const string Path = "live";

    private readonly ConcurrentDictionary<Guid, FramePump> _pumps = new();

    /// <summary>Admits the page that has the word. Returns the path that it opens, relative to the site.</summary>
    public string Register(Guid word, FramePump pump)
    {
        _pumps[word] = pump;
        return $"{Path}/{word:N}";
    }

    /// <summary>Removes the word of a circuit that is gone.</summary>
    public void Forget(Guid word) => _pumps.TryRemove(word, out _);

    /// <summary>The pump of a word; null if no circuit has it.</summary>
    public FramePump? Find(Guid word) => _pumps.GetValueOrDefault(word);

    /// <summary>Ends every link at once, so that none delays the server's stop.</summary>
    public void CloseAll()
    {
        foreach (var (_, pump) in _pumps)
        {
            pump.Dispose();
        }
    }
}
