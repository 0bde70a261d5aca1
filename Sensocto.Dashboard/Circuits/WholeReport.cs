using Sensocto.Core.Attention;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// All that a page looks at, gathered from the parts it is told in. It counts when the last part is there, all at once, so that no level
/// dips between two parts. Bounded by what a viewer may watch. Not thread-safe.
/// </summary>
internal sealed class WholeReport(int most)
{
    private readonly Dictionary<AttentionCell, Interest> _looks = [];

    public IReadOnlyDictionary<AttentionCell, Interest> Looks => _looks;

    /// <summary>The last word on a key counts. False if that would be one key too many.</summary>
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
