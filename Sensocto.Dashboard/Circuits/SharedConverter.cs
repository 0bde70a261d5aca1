using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sensocto.Dashboard.Circuits;

/// <summary>Has a type written and read by what all circuits share: to a circuit it is one thing without parts. Thread-safe.</summary>
internal abstract class SharedConverter
{
    /// <summary>All that a circuit's options need to know of the type.</summary>
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
