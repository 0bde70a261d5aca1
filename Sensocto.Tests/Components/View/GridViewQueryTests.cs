using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Tests.Components.View;

public sealed class GridViewQueryTests
{
    [Property]
    public Property A_view_comes_back_from_its_address_as_it_was() =>
        Prop.ForAll(Views().ToArbitrary(), view => GridViewQuery.Parse(GridViewQuery.Write(view)) == view);

    [Property]
    public void Whatever_stands_in_an_address_gives_a_view_that_has_an_address(string? query)
    {
        var view = GridViewQuery.Parse(query);
        Assert.Equal(view, GridViewQuery.Parse(GridViewQuery.Write(view)));
    }

    [Fact]
    public void The_usual_view_has_no_query()
    {
        Assert.Equal("", GridViewQuery.Write(new GridView()));
        Assert.Equal(new GridView(), GridViewQuery.Parse(""));
        Assert.Equal(new GridView(), GridViewQuery.Parse(null));
    }

    [Fact]
    public void Everything_has_a_word_in_the_address()
    {
        var view = new GridView
        {
            Query = "boil & more",
            Grouping = Grouping.Health,
            Sorting = Sorting.Stalest,
            Chips = Chips.Alarm | Chips.Watched,
            Window = 15,
            Sensor = new SensorId("a:b/ü"),
            Attribute = new AttributeId("p=1"),
            IsKiosk = true,
        };
        Assert.Equal(
            "?q=boil%20%26%20more&group=health&sort=stalest&show=alarm,watched&window=15&sensor=a%3Ab%2F%C3%BC&attribute=p%3D1&kiosk=1",
            GridViewQuery.Write(view).Replace("%2C", ",", StringComparison.Ordinal)
        );
        Assert.Equal(view, GridViewQuery.Parse(GridViewQuery.Write(view)));
    }

    [Theory]
    [InlineData("?group=galaxy&sort=&show=red,alarm&window=7&kiosk=yes", "?show=alarm")]
    [InlineData("?group=2&sort=3&show=31", "")]
    [InlineData("?GROUP=Type&sort=ABNORMAL", "?group=type&sort=abnormal")]
    [InlineData("?q=a&q=b&window=-1", "?q=a")]
    [InlineData("?window=99999999999999&other=1", "")]
    [InlineData("?%%%&=&&q", "")]
    public void What_is_not_understood_is_as_usual_and_the_rest_holds(string query, string understood) =>
        Assert.Equal(understood, GridViewQuery.Write(GridViewQuery.Parse(query)));

    [Fact]
    public void A_search_is_trimmed_and_cut_but_not_through_a_character()
    {
        Assert.Equal("a b", new GridView { Query = "  a b " }.Query);
        Assert.Equal(
            100,
            new GridView { Query = new string('x', 5_000) }
                .Query
                .Length
        );
        Assert.Equal(new string('x', 99), new GridView { Query = new string('x', 99) + "😀" }.Query);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(129)]
    public void An_id_that_can_be_none_opens_nothing(int length)
    {
        var id = length == 1 ? "" : new string('x', length);
        Assert.Null(GridViewQuery.Parse($"?sensor={id}").Sensor);
    }

    private static Gen<GridView> Views()
    {
        var text = Gen.Elements("", "boiler 3", "a&b=c", "+ +", "ü/?#%", "😀", " x ", "%41", new string('y', 200));
        return from query in text
            from grouping in Gen.Elements(Enum.GetValues<Grouping>())
            from sorting in Gen.Elements(Enum.GetValues<Sorting>())
            from chips in Gen.Choose(0, 31)
            from window in Gen.Elements(GridView.Windows.AsEnumerable())
            from sensor in Gen.OneOf(Gen.Constant((SensorId?)null), Ids())
            from attribute in Gen.Elements<AttributeId?>(null, new AttributeId("a"), new AttributeId("&q=ü"))
            from isKiosk in Gen.Elements(true, false)
            select new GridView
            {
                Query = query,
                Grouping = grouping,
                Sorting = sorting,
                Chips = (Chips)chips,
                Window = window,
                Sensor = sensor,
                Attribute = attribute,
                IsKiosk = isKiosk,
            };
    }

    private static Gen<SensorId?> Ids() =>
        Gen.Elements("a", "a:b", "+", "ü ß", "1/2", "\"", "&sensor=x", " ").Select(id => (SensorId?)new SensorId(id));
}
