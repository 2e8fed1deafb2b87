using System.Text.Json;
using System.Text.Json.Serialization;
using Ccs.Domain.Shared;

namespace Ccs.Infrastructure.Storage;

/// <summary>How events and documents are written: camelCase, enumerations in kebab-case, sealed values as their token.</summary>
public static class StoredJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        for (var i = options.Converters.Count - 1; i >= 0; i--)
        {
            if (options.Converters[i] is JsonStringEnumConverter)
            {
                options.Converters.RemoveAt(i);
            }
        }

        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new SealedConverter());
    }

    private sealed class SealedConverter : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? string.Empty);

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Token);
    }
}
