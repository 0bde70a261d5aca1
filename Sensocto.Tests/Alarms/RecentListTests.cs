using Sensocto.Core.Alarms;

namespace Sensocto.Tests.Alarms;

public sealed class RecentListTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(13)]
    public void The_newest_stay_in_order_up_to_the_bound(int most)
    {
        var list = new RecentList<int>(most);
        for (var i = 1; i <= 40; i++)
        {
            list.Add(i);
            var all = Enumerable.Range(1, i).ToArray();
            Assert.Equal(all[^Math.Min(most, i)..], list.Newest());
        }
    }
}
