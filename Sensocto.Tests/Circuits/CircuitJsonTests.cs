using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Api;

namespace Sensocto.Tests.Circuits;

public sealed class CircuitJsonTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public void Calls_are_written_as_ever()
    {
        using var scope = host.Services.CreateScope();
        object?[] call =
        [
            1,
            "a",
            null,
            true,
            2.5,
            new[] { 1, 2 },
            new Dictionary<string, string> { ["K"] = "v" },
            new { OfPage = (object)new { Low = 1 }, Names = (IReadOnlyList<string>)["x"] },
        ];
        Assert.Equal(
            """[1,"a",null,true,2.5,[1,2],{"K":"v"},{"ofPage":{"low":1},"names":["x"]}]""",
            JsonSerializer.Serialize(call, Options(scope))
        );
    }

    [Fact]
    public void Nothing_is_learned_of_what_an_int_can_do()
    {
        using var scope = host.Services.CreateScope();
        var options = Options(scope);
        JsonSerializer.Serialize(new object[] { 1 }, options);
        Assert.True(options.TryGetTypeInfo(typeof(int), out _));
        Assert.False(options.TryGetTypeInfo(typeof(IComparable<int>), out _));
        Assert.False(options.TryGetTypeInfo(typeof(System.Numerics.INumber<int>), out _));
    }

    [Fact]
    public void Each_circuit_has_its_own()
    {
        using var one = host.Services.CreateScope();
        using var other = host.Services.CreateScope();
        Assert.NotSame(Options(one), Options(other));
    }

    [Fact]
    public void A_framework_that_calls_pages_in_another_way_is_noticed_at_start()
    {
        var services = new ServiceCollection();
        Assert.Throws<InvalidOperationException>(() => CircuitJson.Use(services));
        services.AddScoped<IJSRuntime>(_ => null!);
        Assert.Throws<InvalidOperationException>(() => CircuitJson.Use(services));
    }

    private static JsonSerializerOptions Options(IServiceScope scope) =>
        CircuitJson.OptionsOf((JSRuntime)scope.ServiceProvider.GetRequiredService<IJSRuntime>());
}
