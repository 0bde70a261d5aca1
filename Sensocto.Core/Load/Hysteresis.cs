namespace Sensocto.Core.Load;

/// <summary>
/// A rank that does not flutter. After enough consecutive samples above it, it rises to the lowest of them; after enough below it, it falls
/// by one. It falls step by step because the rank may affect what is measured: lower rates make a busy processor idle.
/// Pure state; not thread-safe.
/// </summary>
public sealed class Hysteresis(int riseAfter, int fallAfter)
{
    private int _above;
    private int _below;
    private int _leastAbove;

    /// <summary>The rank, 0 at first.</summary>
    public int Rank { get; private set; }

    /// <summary>
    /// Takes a sample.
    /// </summary>
    /// <param name="rank">The rank that the sample indicates.</param>
    /// <param name="held">The same with every bound a little lower; the rank falls only if even this is below it.</param>
    /// <returns>Whether the rank changed.</returns>
    public bool Take(int rank, int held)
    {
        _leastAbove = _above == 0 ? rank : Math.Min(_leastAbove, rank);
        _above = rank > Rank ? _above + 1 : 0;
        _below = held < Rank ? _below + 1 : 0;
        if (_above >= riseAfter)
        {
            return Become(_leastAbove);
        }

        return _below >= fallAfter && Become(Rank - 1);
    }

    private bool Become(int rank)
    {
        (Rank, _above, _below) = (rank, 0, 0);
        return true;
    }
}
