using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Serializes the calls between a circuit and its page, in both directions. Each circuit has its own serializer options, for what belongs to it, such as references to
/// its objects. These would cache metadata of every type in a call and of all its interfaces, thirty for an int alone: 55 KB for as long as the circuit lives. Here,
/// types that belong to no circuit (<see cref="CircuitTypes"/>) are cached once for all circuits.
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

    /// <summary>Makes circuits use it. Call after Blazor's own services are registered.</summary>
    /// <exception cref="InvalidOperationException">This version of Blazor creates its JS runtime in a different way.</exception>
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

    /// <summary>The serializer options of a JS runtime. It exposes them to derived classes only, and Blazor's own cannot be derived from.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    internal static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);

    // Collection interfaces are not among them, because a property may be declared as one.
    private static bool IsOfTheRuntime(Type type) =>
        type is { IsInterface: true, Namespace: "System" or "System.Numerics" or "System.Runtime.Serialization" };
}
