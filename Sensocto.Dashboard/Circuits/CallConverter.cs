using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sensocto.Dashboard.Circuits;

/// <summary>The arguments of a call. Written one by one as what they are, none is looked up among the types it could be called. Thread-safe.</summary>
internal sealed class CallConverter : JsonConverter<object?[]>
{
    private static readonly CallConverter Only = new();

    /// <summary>All that a circuit's options need to know of such arguments.</summary>
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
