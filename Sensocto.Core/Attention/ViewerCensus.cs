namespace Sensocto.Core.Attention;

/// <summary>Viewers by state. Immutable.</summary>
/// <param name="Present">Link up, page shown.</param>
/// <param name="Hidden">Link up, page in a hidden tab.</param>
/// <param name="Suspended">Link down, or the page does not answer.</param>
/// <param name="Memberships">Keys that viewers are interested in, summed over viewers.</param>
public readonly record struct ViewerCensus(int Present, int Hidden, int Suspended, long Memberships)
{
    internal static ViewerCensus Of(IEnumerable<Viewer> viewers)
    {
        var census = default(ViewerCensus);
        foreach (var viewer in viewers)
        {
            census = census.With(viewer);
        }

        return census;
    }

    private ViewerCensus With(Viewer viewer)
    {
        var counted = this with { Memberships = Memberships + viewer.InterestCount };
        return !viewer.IsConnected ? counted with { Suspended = Suspended + 1 }
            : viewer.IsPresent ? counted with { Present = Present + 1 }
            : counted with { Hidden = Hidden + 1 };
    }
}
