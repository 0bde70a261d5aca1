namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// A strip of the grid, in CSS pixels from its top, that is rendered or is to be. A page blocks while it builds the rows of one batch, so a larger strip
/// comes in steps, beginning with what is in view. Pure.
/// </summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct Strip(double From, double To)
{
    // In viewports. Ahead of the movement: what a fling passes while the server renders. On the other side less: as much as passes until the page has reported a new
    // direction (wwwroot/js/shell.js). Every circuit pays for each of these tiles in memory and on its link.
    private const double Ahead = 1.5;
    private const double Beside = 0.5;

    /// <summary>The strip to render around a viewport.</summary>
    /// <param name="view">The viewport.</param>
    /// <param name="heading">The direction in which it moves.</param>
    public static Strip Around(Strip view, Heading heading)
    {
        var height = view.To - view.From;
        return new(
            view.From - (height * (heading == Heading.Up ? Ahead : Beside)),
            view.To + (height * (heading == Heading.Down ? Ahead : Beside))
        );
    }

    /// <summary>The direction of a viewport that is now here. One that has nothing in common with its previous position has jumped.</summary>
    /// <param name="before">Its previous position.</param>
    /// <param name="heading">Its previous direction, which it keeps if it has not moved.</param>
    public Heading HeadingFrom(Strip before, Heading heading) =>
        From == before.From ? heading
        : From >= before.To || To <= before.From ? Heading.None
        : From < before.From ? Heading.Up
        : Heading.Down;

    /// <summary>
    /// One step from here towards <paramref name="wanted"/>: what is no longer wanted goes at once, and one end moves by a step. If the two have nothing in common, it
    /// begins in the view.
    /// </summary>
    /// <param name="wanted">The strip to render in the end.</param>
    /// <param name="view">The viewport within it.</param>
    /// <param name="heading">The direction of the view: that end moves first.</param>
    /// <param name="step">How much of the grid one step adds, more than 0.</param>
    public Strip Towards(Strip wanted, Strip view, Heading heading, double step)
    {
        var goesUp = heading == Heading.Up;
        var (from, to) = (Math.Max(From, wanted.From), Math.Min(To, wanted.To));
        if (from >= to)
        {
            from = to = goesUp ? view.To : view.From;
        }

        var growsUp = goesUp ? from > wanted.From : to >= wanted.To;
        return growsUp ? new(Math.Max(wanted.From, from - step), to) : new(from, Math.Min(wanted.To, to + step));
    }
}
