using System.Data.Common;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Counts over the inline rows: one pass over an index for all views.</summary>
internal sealed class MartenCaseTallies(IQuerySession session) : ICaseTallies
{
    public async Task<QueueCounts> Queue(CaseScope scope, DateOnly today, CancellationToken cancellation)
    {
        var counts = await One(
            new CaseSql(scope)
                .And(CaseSql.Open)
                .Command(
                    Counts("true", "d.officer_id = ^", CaseSql.Nobodys, CaseSql.Overdue, CaseSql.Asked, "d.status = 'Verified'"),
                    [scope.StaffId, today]
                ),
            row => new QueueCounts(
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetInt32(2),
                row.GetInt32(3),
                row.GetInt32(4),
                scope.AgencyIds is null ? row.GetInt32(5) : 0,
                CentreAsked: 0
            ),
            cancellation
        );
        return scope.AgencyIds is null ? counts with { CentreAsked = await CentreAsked(scope, cancellation) } : counts;
    }

    public Task<StandingTally> Standing(
        CaseScope scope,
        DateOnly today,
        IReadOnlyList<DateTimeOffset> agesFrom,
        CancellationToken cancellation
    )
    {
        const int Before = 4;
        string[] ages = [.. agesFrom.Select((_, i) => i == 0 ? "d.filed_at >= ^" : "d.filed_at >= ^ and d.filed_at < ^"), "d.filed_at < ^"];
        object[] bounds = [.. agesFrom.SelectMany((from, i) => i == 0 ? [from] : new object[] { from, agesFrom[i - 1] }), agesFrom[^1]];
        return One(
            new CaseSql(scope)
                .And(CaseSql.Open)
                .Command(Counts(["true", CaseSql.Overdue, CaseSql.Asked, CaseSql.Nobodys, .. ages]), [today, .. bounds]),
            row => new StandingTally(
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetInt32(2),
                row.GetInt32(3),
                [.. Enumerable.Range(Before, ages.Length).Select(row.GetInt32)]
            ),
            cancellation
        );
    }

    public async Task<IReadOnlyList<LoadTally>> Load(CaseScope scope, LoadBy by, DateOnly today, CancellationToken cancellation)
    {
        var column = by == LoadBy.Officer ? "d.officer_id" : "d.agency_id";
        await using var command = new CaseSql(scope)
            .And("d.status = 'Assigned'")
            .Command($"{column}, {Counts("true", CaseSql.Overdue)}", [today], $"group by {column}");
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        List<LoadTally> loads = [];
        while (await reader.ReadAsync(cancellation))
        {
            loads.Add(
                new LoadTally(
                    await reader.IsDBNullAsync(0, cancellation) ? null : reader.GetString(0),
                    reader.GetInt32(1),
                    reader.GetInt32(2)
                )
            );
        }

        return loads;
    }

    public async Task<IReadOnlyList<RejectionTally>> Rejections(CaseScope scope, DateTimeOffset from, CancellationToken cancellation)
    {
        const string Reason = "d.data ->> 'rejection'";
        await using var command = new CaseSql(scope)
            .And($"d.status = 'Closed' and d.closed_at >= ^ and {Reason} is not null", from)
            .Command($"{Reason}, {Counts("true", "d.data ->> 'correctionAsked' = 'true'")}", [], "group by 1 order by 2 desc, 1");
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        List<RejectionTally> tallies = [];
        while (await reader.ReadAsync(cancellation))
        {
            tallies.Add(new RejectionTally(Kebab.Parse<RejectionReason>(reader.GetString(0)), reader.GetInt32(1), reader.GetInt32(2)));
        }

        return tallies;
    }

    /// <summary>By an index of its own, which has next to nothing in it.</summary>
    private Task<int> CentreAsked(CaseScope scope, CancellationToken cancellation) =>
        One(new CaseSql(scope).And(CaseSql.CentreAsked).Command(Counts("true"), []), row => row.GetInt32(0), cancellation);

    private static string Counts(params string[] conditions) =>
        string.Join(", ", conditions.Select(condition => $"(count(*) filter (where {condition}))::int"));

    private async Task<T> One<T>(NpgsqlCommand command, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await session.ExecuteReaderAsync(command, cancellation);
            await reader.ReadAsync(cancellation);
            return read(reader);
        }
    }
}
