using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.View;

public sealed class GridViewTests
{
    private static readonly GridView Arranged = new()
    {
        Query = "tram",
        Grouping = Grouping.Type,
        Sorting = Sorting.Name,
        Chips = Chips.Stale,
    };

    public static TheoryData<GridView> More() =>
        [
            Arranged with
            {
                Window = 5,
            },
            Arranged with
            {
                Sensor = new SensorId("tram-1"),
            },
            Arranged with
            {
                Attribute = new AttributeId("speed"),
            },
            Arranged with
            {
                IsKiosk = true,
            },
        ];

    [Theory]
    [MemberData(nameof(More))]
    public void What_arranges_leaves_the_rest_out(GridView view) => Assert.Equal(Arranged, view.ArrangingPart());

    // A circuit asks once a second, so no new one is made.
    [Fact]
    public void A_view_that_only_arranges_is_its_own_arranging_part() =>
        Assert.Same(Arranged, Arranged.ArrangingPart());
}
