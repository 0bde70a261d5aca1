using Sensocto.Dashboard.Components.Arranging;

namespace Sensocto.Tests.Components.Arranging;

public sealed class WallRotationTests
{
    [Fact]
    public void A_wall_with_nothing_to_show_is_not_rendered_again()
    {
        var rotation = new WallRotation(TimeProvider.System);
        var nothing = new GridLayout([], 2, 100);
        rotation.Lay(nothing, height: 500);
        Assert.False(rotation.Follow(nothing, height: 500, _ => true));
    }
}
