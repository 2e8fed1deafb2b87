using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Infrastructure.Figures.Editions;

/// <summary>An edition as JSON: what is published is also what the next edition is made of. A count is a number, or the text of the
/// band.</summary>
internal static class EditionJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new Cells() },
    };

    private sealed class Cells : JsonConverter<PublishedCell>
    {
        public override PublishedCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? new PublishedCell(reader.GetInt64(), false) : PublishedCell.Of(PublishedCell.Lowest);

        public override void Write(Utf8JsonWriter writer, PublishedCell value, JsonSerializerOptions options)
        {
            if (value.IsBand)
            {
                writer.WriteStringValue(value.ToString());
            }
            else
            {
                writer.WriteNumberValue(value.Value);
            }
        }
    }
}
