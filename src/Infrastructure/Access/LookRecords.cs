using System.Text.Json;
using Ccs.Application.Access;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Ccs.Infrastructure.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Ccs.Infrastructure.Access;

/// <summary>Reads the table of looks; each question has its index.</summary>
internal sealed class LookRecords(NpgsqlDataSource connections) : ILookRecords
{
    private const string Columns = """
        l.id, l.at, l.staff_id, l.what, l.complaint_id, l.document_id, l.office, l.agency_id, l.purpose, l.reason, l.filter, l.words,
        l.shown, e.correlation_id
        """;

    public async Task<IReadOnlyList<LookRecord>> Read(LookFilter filter, CancellationToken cancellation)
    {
        var asked = Conditions(filter);
        await using var command = connections.CreateCommand(
            $"""
            select {Columns} from {LooksSchema.Looks} l
            left join {MartenSetup.Schema}.mt_events e on e.stream_id = l.id and e.version = 1
            {asked.Where} order by l.at desc, l.id desc limit @take
            """
        );
        asked.AddTo(command);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<LookRecord> found = [];
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(Read(reader));
        }

        return found;
    }

    private static AskedConditions Conditions(LookFilter filter) =>
        new AskedConditions()
            .If(
                filter.WithLists ? "(l.complaint_id = @complaint or l.shown @> array[@complaint])" : "l.complaint_id = @complaint",
                "complaint",
                NpgsqlDbType.Uuid,
                filter.ComplaintId
            )
            .If("l.staff_id = @staff", "staff", NpgsqlDbType.Text, filter.StaffId)
            .If("l.at >= @from", "from", NpgsqlDbType.TimestampTz, filter.From)
            .If("l.at < @before", "before", NpgsqlDbType.TimestampTz, filter.Before)
            .If("(l.at, l.id) < (@at, @id)", "at", NpgsqlDbType.TimestampTz, filter.After?.At)
            .With("id", NpgsqlDbType.Uuid, filter.After?.Id)
            .With("take", NpgsqlDbType.Integer, filter.Take);

    private static LookRecord Read(NpgsqlDataReader reader) =>
        new(reader.GetFieldValue<DateTimeOffset>(1), reader.GetString(2), reader.GetString(3))
        {
            Id = reader.GetGuid(0),
            ComplaintId = Id(reader, 4),
            DocumentId = Id(reader, 5),
            Office = Text(reader, 6),
            AgencyId = Text(reader, 7),
            Purpose = Kebab.TryParse<LookPurpose>(Text(reader, 8), out var purpose) ? purpose : null,
            Reason = Text(reader, 9),
            Filter = Text(reader, 10) is { } filter ? JsonSerializer.Deserialize<ListedBy[]>(filter)! : [],
            Words = Text(reader, 11),
            Shown = reader.IsDBNull(12) ? [] : reader.GetFieldValue<Guid[]>(12),
            CorrelationId = Text(reader, 13),
        };

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static Guid? Id(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);
}
