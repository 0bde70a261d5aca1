namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>What operators do with their pages: mostly point at another tile, sometimes scroll. The same moves in every run.</summary>
/// <param name="Setting">Where.</param>
/// <param name="MovesPerSecond">Of one operator, on average.</param>
internal sealed record Behaviour(SwarmSetting Setting, double MovesPerSecond)
{
    private const double ScrollShare = 0.1;
    private const double LeaveTileShare = 0.2;
#pragma warning disable CA5394 // Chance here is for variety, and repeats itself on purpose.
    private readonly Random _chance = new(1);
    private double _due;

    /// <summary>Where an operator opens the grid: all over it.</summary>
    public int FirstRow(int number)
    {
        var places = Math.Max(1, Setting.Rows - Setting.RowsInView + 1);
        return (int)((uint)number * 2_654_435_761u % (uint)places);
    }

    /// <summary>Lets as many operators move as do in a span of time.</summary>
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
