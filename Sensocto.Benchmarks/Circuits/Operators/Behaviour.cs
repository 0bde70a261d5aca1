namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>The operators' actions: they mostly point at another tile, and sometimes scroll. The same moves in every run.</summary>
/// <param name="Setting">The swarm's setting.</param>
/// <param name="MovesPerSecond">The mean rate of one operator.</param>
internal sealed record Behaviour(SwarmSetting Setting, double MovesPerSecond)
{
    private const double ScrollShare = 0.1;
    private const double LeaveTileShare = 0.2;
#pragma warning disable CA5394 // Randomness here is for variety, with a fixed seed on purpose.
    private readonly Random _chance = new(1);
    private double _due;

    /// <summary>The row at which an operator opens the grid; operators are spread all over it.</summary>
    public int FirstRow(int number)
    {
        var places = Math.Max(1, Setting.Rows - Setting.RowsInView + 1);
        return (int)((uint)number * 2_654_435_761u % (uint)places);
    }

    /// <summary>Moves as many operators as are due in a span of time.</summary>
    public void Move(IReadOnlyList<HeadlessOperator> all, TimeSpan span)
    {
        for (_due += all.Count * MovesPerSecond * span.TotalSeconds; _due >= 1; _due--)
        {
            var each = all[_chance.Next(all.Count)];
            if (each.IsLive && !each.IsHidden)
            {
                MoveOne(each);
            }
        }
    }

    private void MoveOne(HeadlessOperator each)
    {
        var what = _chance.NextDouble();
        if (what < ScrollShare)
        {
            each.ScrollTo(_chance.Next(Setting.Rows));
        }
        else
        {
            each.Hover(what < ScrollShare + LeaveTileShare ? -1 : _chance.Next(Setting.Tiles));
        }
    }
#pragma warning restore CA5394
}
