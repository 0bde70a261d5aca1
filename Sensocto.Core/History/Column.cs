namespace Sensocto.Core.History;

/// <summary>Merges the points that fall into one column of a plot.</summary>
internal struct Column
{
    private HistoryPoint _point;
    private double _sum;

    public long Number { get; private set; }

    public readonly bool IsEmpty => _point.Count == 0;

    public readonly HistoryPoint Point => _point with { Mean = Average.Of(_sum, _point.Count, _point.Min, _point.Max) };

    public static Column Begin(long number, in HistoryPoint point) =>
        new()
        {
            Number = number,
            _point = point,
            _sum = point.Mean * point.Count,
        };

    public void Add(in HistoryPoint point)
    {
        _sum += point.Mean * point.Count;
        _point = _point with
        {
            Ticks = point.Ticks,
            Min = Math.Min(_point.Min, point.Min),
            Max = Math.Max(_point.Max, point.Max),
            Count = _point.Count + point.Count,
        };
    }
}
