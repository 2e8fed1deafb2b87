using System.Text.Json;
using Ccs.Application.Access;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Ccs.Infrastructure.Access;

/// <summary>Inline: the rows that looks are found by, there with the look itself.</summary>
internal sealed class LooksProjection : IProjection
{
    public const string Name = "Looks";

    /// <summary>The store takes a null for a text, so that it has to be told what it is none of.</summary>
    private const string Insert = $"""
        insert into {LooksSchema.Looks}
            (id, at, staff_id, what, complaint_id, document_id, office, agency_id, purpose, reason, filter, words, shown)
        values (?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?, ?::uuid[])
        on conflict (id) do nothing
        """;

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var e in events)
        {
            if (RowOf(e.Data) is { } row)
            {
                operations.QueueSqlCommand(Insert, Values(e.StreamId, row));
            }
        }

        return Task.CompletedTask;
    }

    private static object[] Values(Guid id, LookRecord row) =>
        [
            id,
            row.At.ToUniversalTime(),
            row.StaffId,
            row.What,
            row.ComplaintId!,
            row.DocumentId!,
            row.Office!,
            row.AgencyId!,
            (row.Purpose is { } purpose ? Kebab.Of(purpose) : null)!,
            row.Reason!,
            (row.Filter.Count == 0 ? null : JsonSerializer.Serialize(row.Filter))!,
            row.Words!,
            (row.Shown.Count == 0 ? null : row.Shown.ToArray())!,
        ];

    private static LookRecord? RowOf(object data) =>
        data switch
        {
            CaseAccessedV2 look => new LookRecord(look.At, look.StaffId, Kebab.Of(look.What))
            {
                ComplaintId = look.ComplaintId,
                DocumentId = look.DocumentId,
                Office = look.Office,
                AgencyId = look.AgencyId,
                Purpose = look.Purpose,
                Reason = look.Reason?.Token,
            },
            CasesListed list => new LookRecord(list.At, list.StaffId, LookRecord.List)
            {
                Office = list.Office,
                AgencyId = list.AgencyId,
                Purpose = list.Purpose,
                Filter = list.Filter,
                Words = list.Words?.Token,
                Shown = list.Shown,
            },
            OwnDataExported export => new LookRecord(export.At, OwnDataExported.Office, Kebab.Of(LookedAt.Export))
            {
                ComplaintId = export.ComplaintId,
                Office = OwnDataExported.Office,
                Purpose = LookPurpose.Export,
            },
            CaseAccessed older => new LookRecord(older.At, older.StaffId, older.What)
            {
                ComplaintId = older.ComplaintId,
                DocumentId = older.DocumentId,
            },
            _ => null,
        };
}
