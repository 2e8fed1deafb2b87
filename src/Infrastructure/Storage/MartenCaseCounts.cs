using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Counts over the inline rows; the database counts, and no row leaves it.</summary>
internal sealed class MartenCaseCounts(IQuerySession session) : ICaseCounts
{
    public async Task<IReadOnlyDictionary<string, int>> OpenByAgency(CancellationToken cancellation)
    {
        await using var count = new NpgsqlCommand(
            "select d.agency_id, count(*)::int from ccs.mt_doc_caserow d "
                + "where d.status = $1 and d.agency_id is not null group by d.agency_id"
        );
        count.Parameters.Add(new NpgsqlParameter { Value = nameof(ComplaintStatus.Assigned) });
        await using var rows = await session.ExecuteReaderAsync(count, cancellation);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellation))
        {
            counts[rows.GetString(0)] = rows.GetInt32(1);
        }

        return counts;
    }
}
