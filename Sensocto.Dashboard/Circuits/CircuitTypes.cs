using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Which types of a call belong to nobody, and what is known of them: it is the same for every circuit. Anything that may hold a reference to a circuit's object
/// is its own, as is what a circuit has a converter for. Bounded by the types that calls are made of. Thread-safe.
/// </summary>
internal static class CircuitTypes
{
    private static readonly ConcurrentDictionary<Type, SharedConverter?> Known = [];
    private static JsonSerializerOptions? shared;

    /// <summary>What writes and reads a type for every circuit; null for one that is its circuit's own.</summary>
    /// <param name="type">Of an argument, an answer, or a part of one.</param>
    /// <param name="options">Any circuit's: they differ in nothing but whose objects they refer to.</param>
    public static SharedConverter? ConverterFor(Type type, JsonSerializerOptions options) =>
        Known.GetOrAdd(type, static (type, options) => Make(type, options), options);

    /// <summary>Writes a value as what it is, not as what it may be called.</summary>
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

    /// <summary>A circuit's without what is its own.</summary>
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
