using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sensocto.Dashboard.Circuits;

/// <summary>Converts the arguments of a call. Writes each by its actual type, so that the declared type need not be resolved polymorphically. Thread-safe.</summary>
internal sealed class CallConverter : JsonConverter<object?[]>
{
    private static readonly CallConverter Only = new();

    /// <summary>The type info of such arguments for a circuit's options.</summary>
    public static JsonTypeInfo TypeInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<object?[]>(options, Only);

    public override object?[]? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<object?[]>(ref reader, CircuitTypes.Shared(options));

    public override void Write(Utf8JsonWriter writer, object?[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var argument in value)
        {
            CircuitTypes.Write(writer, argument, options);
        }

        writer.WriteEndArray();
    }
}
