using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Keys;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Postgresql;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// One sequence counts through all the years: of any ten million counts on end no two are equal modulo ten million, so that no year has a
/// number twice. A sequence waits for nobody's commit, and a number that is lost is missed by nobody.
/// </summary>
internal sealed class CaseNumbers(IQuerySession session, NumberShuffle shuffle) : ICaseNumbers
{
    public static readonly DbObjectName Counter = new PostgresqlObjectName(
        MartenSetup.Schema,
        "case_number",
        SchemaUtils.IdentifierUsage.General
    );

    public async Task<CaseNumber> Next(int year, CancellationToken cancellation)
    {
        await using var next = new NpgsqlCommand($"select nextval('{Counter.QualifiedName}')");
        await using var reader = await session.ExecuteReaderAsync(next, cancellation);
        await reader.ReadAsync(cancellation);
        return CaseNumber.Of(year, shuffle.Place(year, (int)(reader.GetInt64(0) % CaseNumber.Most)));
    }
}
