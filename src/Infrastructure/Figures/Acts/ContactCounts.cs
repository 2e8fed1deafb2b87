using Ccs.Application.Figures;
using Ccs.Infrastructure.Storage;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Figures.Acts;

/// <summary>Counts the keyed tokens of contacts; no token leaves the database.</summary>
internal sealed class ContactCounts(IQuerySession session) : IContactCounts
{
    public async Task<long> Different(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation)
    {
        const string Count = $"select count(distinct contact) from {MartenSetup.Schema}.mt_doc_searchterms where id = any(@ids)";
        await using var command = new NpgsqlCommand(Count) { Parameters = { new("ids", complaintIds.ToArray()) } };
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) ? reader.GetInt64(0) : 0;
    }
}
