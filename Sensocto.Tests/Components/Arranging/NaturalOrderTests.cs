using Sensocto.Dashboard.Components.Arranging;

namespace Sensocto.Tests.Components.Arranging;

public sealed class NaturalOrderTests
{
    [Fact]
    public void Numbers_in_names_are_ordered_as_numbers() =>
        Assert.Equal(
            ["", "boiler 1", "Pump 2", "pump 3", "Pump 10", "Pump 10 b"],
            new[] { "Pump 10 b", "Pump 10", "pump 3", "", "Pump 2", "boiler 1" }.Order(NaturalOrder.Instance)
        );
}
