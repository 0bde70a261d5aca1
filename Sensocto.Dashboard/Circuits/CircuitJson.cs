using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// What a circuit's calls to its page, and the page's to it, are written and read with. Each circuit has serializer options of its own, for what belongs to it,
/// as references to its objects; and learns what there is to know of every type in a call, and of each interface of that type, thirty for an int alone: 55 KB for
/// as long as it lives. Here the types that belong to nobody (<see cref="CircuitTypes"/>) are learned once for all circuits.
/// </summary>
internal sealed class CircuitJson : DefaultJsonTypeInfoResolver
{
    private static readonly CircuitJson Shared = new();

    /// <inheritdoc />
    public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (IsOfTheRuntime(type))
        {
            return null!;
        }

        if (type == typeof(object[]))
        {
            return CallConverter.TypeInfo(options);
        }

        return CircuitTypes.ConverterFor(type, options) is { } converter
            ? converter.TypeInfo(options)
            : base.GetTypeInfo(type, options);
    }

    /// <summary>Has circuits use it. After Blazor's own services.</summary>
    /// <exception cref="InvalidOperationException">Blazor makes its runtime for calls to a page in another way than it did.</exception>
    public static void Use(IServiceCollection services)
    {
        var own = services.LastOrDefault(s => s.ServiceType == typeof(IJSRuntime))?.ImplementationType;
        if (own is null || !own.IsAssignableTo(typeof(JSRuntime)))
        {
            throw new InvalidOperationException(
                $"Circuits call their pages by {own?.Name ?? "something"} unknown here."
            );
        }

        var make = ActivatorUtilities.CreateFactory(own, []);
        services.Replace(
            ServiceDescriptor.Scoped<IJSRuntime>(provider =>
            {
                var runtime = (JSRuntime)make(provider, null);
                OptionsOf(runtime).TypeInfoResolver = Shared;
                return runtime;
            })
        );
    }

    /// <summary>What a runtime's calls are written with: there for those who derive from it, which here nobody can.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    internal static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);

    // Collections stay: they are what a property may be declared as.
    private static bool IsOfTheRuntime(Type type) =>
        type is { IsInterface: true, Namespace: "System" or "System.Numerics" or "System.Runtime.Serialization" };
}
