using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Decides which types in calls all circuits can share, and caches their metadata, which is the same for every circuit. A type that may hold a reference to a circuit's
/// object is not shared, nor is one that a circuit has a converter for. Bounded by the types that occur in calls. Thread-safe.
/// </summary>
internal static class CircuitTypes
{
    private static readonly ConcurrentDictionary<Type, SharedConverter?> Known = [];
    private static JsonSerializerOptions? shared;

    /// <summary>The converter of a type for all circuits; null for a type that is not shared.</summary>
    /// <param name="type">The type of an argument, a result, or a part of one.</param>
    /// <param name="options">Those of any circuit: they differ only in the objects they refer to.</param>
    public static SharedConverter? ConverterFor(Type type, JsonSerializerOptions options) =>
        Known.GetOrAdd(type, static (type, options) => Make(type, options), options);

    /// <summary>Writes a value by its actual type, not its declared one.</summary>
    public static void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        var type = value.GetType();
        var isShared = ConverterFor(type, options) is not null;
        JsonSerializer.Serialize(writer, value, type, isShared ? Shared(options) : options);
    }

    /// <summary>A circuit's options without what belongs to the circuit.</summary>
    public static JsonSerializerOptions Shared(JsonSerializerOptions options)
    {
        if (shared is null)
        {
            var made = new JsonSerializerOptions(options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
            made.Converters.Clear();
            Interlocked.CompareExchange(ref shared, made, null);
        }

        return shared;
    }

    private static SharedConverter? Make(Type type, JsonSerializerOptions options) =>
        IsOwn(type, options, [])
            ? null
            : (SharedConverter?)Activator.CreateInstance(typeof(SharedConverter.Of<>).MakeGenericType(type));

    private static bool IsOwn(Type type, JsonSerializerOptions options, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return false;
        }

        if (type == typeof(object) || options.Converters.Any(c => c.CanConvert(type)))
        {
            return true;
        }

        var isOfTheRuntime = type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
        if (isOfTheRuntime ? HoldsAnything(type) : type.IsInterface || type.IsAbstract)
        {
            return true;
        }

        var parts = type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments();
        var properties = isOfTheRuntime ? [] : type.GetProperties().Select(p => p.PropertyType);
        return parts.Concat(properties).Any(part => IsOwn(part, options, seen));
    }

    private static bool HoldsAnything(Type type) =>
        type is { IsGenericType: false, IsArray: false, Namespace: not "System.Text.Json" }
        && type != typeof(string)
        && type.IsAssignableTo(typeof(IEnumerable));
}
