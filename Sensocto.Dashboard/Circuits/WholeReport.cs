using Sensocto.Core.Attention;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// A complete report, collected from its parts. It takes effect all at once when the last part has arrived, so that no level
/// dips between two parts. Bounded by what a viewer may watch. Not thread-safe.
/// </summary>
internal sealed class WholeReport(int most)
{
    private readonly Dictionary<AttentionCell, Interest> _looks = [];

    public IReadOnlyDictionary<AttentionCell, Interest> Looks => _looks;

    /// <summary>Adds an entry; the last one for a key wins. Returns false if it would be one key too many.</summary>
    public bool Add(AttentionCell cell, Interest interest)
    {
        if (_looks.Count >= most && !_looks.ContainsKey(cell))
        {
            return false;
        }

        _looks[cell] = interest;
        return true;
    }
}
