using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ccs.Domain.Tests.Support;

/// <summary>
/// Events and states as text: records that hold lists compare by reference, and a difference between two texts is easy to read.
/// </summary>
internal static class AsText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One line an event, its type first: two events with the same fields are not the same fact.</summary>
    public static string[] Of(IEnumerable<IComplaintEvent> events) =>
        [.. events.Select(e => $"{e.GetType().Name} {JsonSerializer.Serialize(e, e.GetType(), Options)}")];

    public static string Of(Complaint? complaint) => JsonSerializer.Serialize(complaint, Options);
}
