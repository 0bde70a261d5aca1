using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sensocto.Dashboard.Circuits;

/// <summary>Converts a type with the options that all circuits share, so that a circuit's own options treat it as an opaque value. Thread-safe.</summary>
internal abstract class SharedConverter
{
    /// <summary>The type info of the type for a circuit's options.</summary>
    public abstract JsonTypeInfo TypeInfo(JsonSerializerOptions options);

    internal sealed class Of<T> : SharedConverter
    {
        private readonly Passing _converter = new();

        public override JsonTypeInfo TypeInfo(JsonSerializerOptions options) =>
            JsonMetadataServices.CreateValueInfo<T>(options, _converter);

        private sealed class Passing : JsonConverter<T>
        {
            public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                JsonSerializer.Deserialize<T>(ref reader, CircuitTypes.Shared(options));

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value, CircuitTypes.Shared(options));
        }
    }
}
