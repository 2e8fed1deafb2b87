using System.Text.Json;
using Ccs.Infrastructure.Storage;
using Ccs.Proof.Leaves;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>An event as its row stands in the store.</summary>
internal sealed record StoredEvent(
    long Sequence,
    Guid EventId,
    Guid StreamId,
    long Version,
    string Type,
    DateTimeOffset At,
    string? Actor,
    string? Correlation,
    string? Causation,
    string Data,
    string? Headers
)
{
    /// <summary>What <see cref="Read"/> reads, of a row <c>e</c>.</summary>
    public const string Columns =
        "e.seq_id, e.id, e.stream_id, e.version, e.type, e.timestamp, e.user_name, e.correlation_id, e.causation_id, "
        + "e.data::text, e.headers::text";

    public const string Table = $"{MartenSetup.Schema}.mt_events";

    /// <summary>What the store writes in the place of numbers that a commit drew in vain.</summary>
    public const string Tombstone = "tombstone";
    private const string Nothing = "{}";

    /// <param name="reader">At a row.</param>
    /// <param name="first">The first of the columns.</param>
    public static StoredEvent Read(NpgsqlDataReader reader, int first = 0) =>
        new(
            reader.GetInt64(first),
            reader.GetGuid(first + 1),
            reader.GetGuid(first + 2),
            reader.GetInt64(first + 3),
            reader.GetString(first + 4),
            reader.GetFieldValue<DateTimeOffset>(first + 5),
            Text(reader, first + 6),
            Text(reader, first + 7),
            Text(reader, first + 8),
            reader.GetString(first + 9),
            Text(reader, first + 10)
        );

    /// <summary>It says nothing, so it needs no seal; it has no time, and stands in a stream that each process makes for itself.</summary>
    public bool IsTombstone => Type == Tombstone && Data == Nothing;

    /// <summary>With texts by our own rule, however the database prints them; null: no program of ours can have written it.</summary>
    public StoredEvent? Canonical()
    {
        try
        {
            return this with { Data = CanonicalJson.Of(Data), Headers = Headers is null ? null : CanonicalJson.Of(Headers) };
        }
        catch (JsonException)
        {
            // Deeper than anything is read.
            return null;
        }
    }

    /// <summary>Of canonical texts.</summary>
    public bool IsSealed(EventSeals seals)
    {
        if (Headers is null)
        {
            return false;
        }

        using var headers = JsonDocument.Parse(Headers);
        if (headers.RootElement.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var seal = LeafOfEvent.TextOf(headers.RootElement, EventSeals.Header);
        return seals.Holds(
            seal,
            new SealedFacts(EventId, StreamId, Type, Actor, Correlation, Causation, Data, Without(headers.RootElement, EventSeals.Header))
        );
    }

    private static string Without(JsonElement headers, string name)
    {
        var rest = headers.EnumerateObject().Where(member => member.Name != name).ToDictionary(one => one.Name, one => one.Value);
        return CanonicalJson.Of(JsonSerializer.SerializeToElement(rest));
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
