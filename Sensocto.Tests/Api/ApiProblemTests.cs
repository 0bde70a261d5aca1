using Microsoft.AspNetCore.Http.HttpResults;
using Sensocto.Dashboard.Api;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Api;

public sealed class ApiProblemTests
{
    [Theory]
    [InlineData(20, "")]
    [InlineData(21, ", …")]
    public void Of_many_attributes_some_are_named(int count, string more)
    {
        using var engine = new Engine();
        var attributes = Enumerable.Range(0, count).Select(i => FakeFeed.Attribute($"a{i}")).ToArray();
        var problem = ApiProblem.NoAttribute(engine.Add(new FakeFeed("a", attributes)).Sensor);
        var named = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"a{i}"));
        Assert.Equal(
            $"'attribute' is required; the sensor has {named}{more}.",
            Assert.IsType<ProblemHttpResult>(problem).ProblemDetails.Detail
        );
    }
}
