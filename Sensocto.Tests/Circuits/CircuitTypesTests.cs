using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Api;

namespace Sensocto.Tests.Circuits;

public sealed class CircuitTypesTests : IClassFixture<ApiHost>, IDisposable
{
    private readonly IServiceScope _scope;
    private readonly JsonSerializerOptions _circuit;

    public CircuitTypesTests(ApiHost host)
    {
        _scope = host.Services.CreateScope();
        _circuit = CircuitJson.OptionsOf((JSRuntime)_scope.ServiceProvider.GetRequiredService<IJSRuntime>());
    }

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData(typeof(int))]
    [InlineData(typeof(double?))]
    [InlineData(typeof(string))]
    [InlineData(typeof(int[]))]
    [InlineData(typeof(AttentionLevel))]
    [InlineData(typeof(Dictionary<string, List<string>>))]
    [InlineData(typeof(IReadOnlyList<bool>))]
    [InlineData(typeof(Point))]
    [InlineData(typeof(JsonElement))]
    public void What_refers_to_nothing_of_a_circuit_is_learned_once_for_all(Type type)
    {
        var known = CircuitTypes.ConverterFor(type, _circuit);
        Assert.NotNull(known);
        Assert.Same(known, CircuitTypes.ConverterFor(type, _circuit));
        Assert.Empty(_circuit.GetTypeInfo(type).Properties);
    }

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(object[]))]
    [InlineData(typeof(byte[]))]
    [InlineData(typeof(System.Collections.ArrayList))]
    [InlineData(typeof(System.Collections.IDictionary))]
    [InlineData(typeof(List<byte[]>))]
    [InlineData(typeof(ElementReference))]
    [InlineData(typeof(IJSObjectReference))]
    [InlineData(typeof(DotNetObjectReference<Holder>))]
    [InlineData(typeof(Holder))]
    [InlineData(typeof(Holder[]))]
    public void What_may_is_its_circuits_own(Type type) => Assert.Null(CircuitTypes.ConverterFor(type, _circuit));

    [Fact]
    public void A_call_with_references_in_it_names_them_as_its_circuit_does()
    {
        using var target = DotNetObjectReference.Create(this);
        object?[] call = [target, new Holder(target), new object?[] { target, 1 }, null];
        Assert.Equal(
            """[{"__dotNetObject":1},{"held":{"__dotNetObject":1}},[{"__dotNetObject":1},1],null]""",
            JsonSerializer.Serialize(call, _circuit)
        );
    }

    [Fact]
    public void What_a_page_sends_is_read_as_ever()
    {
        Assert.Equal([1, 2], JsonSerializer.Deserialize<int[]>("[1,2]", _circuit)!);
        Assert.Equal(new Point(1, 2.5), JsonSerializer.Deserialize<Point>("""{"X":1,"y":2.5}""", _circuit));
        Assert.Null(JsonSerializer.Deserialize<double?>("null", _circuit));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<int[]>("""["a"]""", _circuit));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<int>("2147483648", _circuit));
    }

    [Fact]
    public void An_enum_of_another_kind_stays_a_number() =>
        Assert.Equal("[3]", JsonSerializer.Serialize(new object[] { AttentionLevel.High }, _circuit));

    public sealed record Point(int X, double Y);

    public sealed record Holder(DotNetObjectReference<CircuitTypesTests> Held);
}
