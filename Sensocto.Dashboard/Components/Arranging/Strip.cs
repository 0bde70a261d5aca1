namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// A strip of the grid, in CSS pixels from its top: what of it is rendered, or is to be. A page stands still while it builds the rows of one batch, so more of
/// them come in steps, what is in view first. Pure.
/// </summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct Strip(double From, double To)
{
    // In viewports: where it goes, what a fling passes while the server renders; elsewhere less, as long as it takes to tell that it goes there
    // (wwwroot/js/shell.js). Every circuit pays for each of these tiles in memory and on its link.
    private const double Ahead = 1.5;
    private const double Beside = 0.5;

    /// <summary>What is to be rendered around a viewport.</summary>
    /// <param name="view">The viewport.</param>
    /// <param name="heading">Which way it goes.</param>
    public static Strip Around(Strip view, Heading heading)
    {
        var height = view.To - view.From;
        return new(
            view.From - (height * (heading == Heading.Up ? Ahead : Beside)),
            view.To + (height * (heading == Heading.Down ? Ahead : Beside))
        );
    }

    /// <summary>Which way a viewport goes that is here now. One that shows nothing of what it showed has jumped.</summary>
    /// <param name="before">Where it was.</param>
    /// <param name="heading">Which way it went until then: it still does where it has not moved.</param>
    public Heading HeadingFrom(Strip before, Heading heading) =>
        From == before.From ? heading
        : From >= before.To || To <= before.From ? Heading.None
        : From < before.From ? Heading.Up
        : Heading.Down;

    /// <summary>
    /// One step from here to what is wanted: what is not wanted any more goes at once, and one end moves by a step. Where nothing is in common, it
    /// begins in the view.
    /// </summary>
    /// <param name="wanted">What is to be rendered in the end.</param>
    /// <param name="view">The viewport within it.</param>
    /// <param name="heading">Which way the view goes: that end moves first.</param>
    /// <param name="step">How much of the grid comes with one step, more than 0.</param>
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
