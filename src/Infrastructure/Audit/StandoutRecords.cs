using Ccs.Application.Audit.Standouts;
using Ccs.Domain.Accounts;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using Ccs.Infrastructure.Access;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof;
using Npgsql;

namespace Ccs.Infrastructure.Audit;

/// <summary>Each rule is one question over the looks of the day, or over its events.</summary>
internal sealed class StandoutRecords(DatabaseConnections connections) : IStandoutRecords
{
    // Whoever does something in a case has a reason to look at it; a unit that it lay with has; and the centre, where it was asked.
    private const string Unexplained = $"""
        select min(l.at), l.staff_id, l.complaint_id, count(*), null::bigint, null
        from {LooksSchema.Looks} l
        where l.at >= @from and l.at < @before and l.complaint_id is not null and l.purpose <> 'audit'
            and not (l.agency_id = @centre and l.purpose = 'triage')
            and not exists (
                select from {StoredEvent.Table} e where e.stream_id = l.complaint_id and e.timestamp < @before and (
                    (e.user_name = 'staff:' || l.staff_id and e.timestamp >= l.at - interval '14 days')
                    or l.agency_id in (e.data ->> 'agencyId', e.data ->> 'fromAgencyId')
                    or l.staff_id in (e.data ->> 'officerId', e.data ->> 'supervisorId')
                    or (l.agency_id = @centre and e.type = any(@asked))))
        group by l.staff_id, l.complaint_id order by 1, 2, 3 limit @most
        """;

    private const string FromOffice = $"""
        select min(e.timestamp), null, e.stream_id, count(*), null::bigint, null
        from {StoredEvent.Table} e
        where e.timestamp >= @from and e.timestamp < @before and e.user_name = 'complainant'
            and coalesce(e.headers ->> 'from-office', e.headers ->> 'office') = 'true'
            and not exists (
                select from {StoredEvent.Table} f where f.stream_id = e.stream_id and f.version = 1 and f.user_name like 'staff:%')
        group by e.stream_id order by 1, 3 limit @most
        """;

    private const string Many = $"""
        with days as (
            select staff_id, at >= @from as is_the_day, (at at time zone 'Asia/Baghdad')::date as day, min(at) as first,
                count(distinct complaint_id) as cases
            from {LooksSchema.Looks}
            where at >= @from - interval '28 days' and at < @before and complaint_id is not null and purpose <> 'audit'
            group by 1, 2, 3),
        usual as (
            select staff_id, percentile_disc(0.5) within group (order by cases) as cases from days where not is_the_day group by 1)
        select d.first, d.staff_id, null::uuid, d.cases, coalesce(u.cases, 0), null
        from days d left join usual u on u.staff_id = d.staff_id
        where d.is_the_day and d.cases >= 30 and d.cases > 3 * coalesce(u.cases, 0)
        order by 1, 2 limit @most
        """;

    private const string Made = $"""
        select e.timestamp, e.data ->> 'accountId', null::uuid, 1::bigint, null::bigint, e.data ->> 'makerId'
        from {StoredEvent.Table} e
        where e.timestamp >= @from and e.timestamp < @before and e.type = any(@made)
        order by e.seq_id limit @most
        """;

    private static readonly (StandoutRule Rule, string Question)[] Questions =
    [
        (StandoutRule.LookUnexplained, Unexplained),
        (StandoutRule.ComplainantFromOffice, FromOffice),
        (StandoutRule.ManyCases, Many),
        (StandoutRule.MadeAndUsed, Made),
    ];

    /// <summary>After these a case waits for the centre, or did.</summary>
    private static readonly string[] CentreWasAsked =
    [
        EventNames.Of(typeof(CentreAsked)),
        EventNames.Of(typeof(ComplaintReturned)),
        EventNames.Of(typeof(ComplaintEscalated)),
        EventNames.Of(typeof(DuplicateReleased)),
        EventNames.Of(typeof(CorrectionRequested)),
    ];

    private static readonly string[] MadeAndUsed = [EventNames.Of(typeof(StaffSignedInOnMakersDevice))];

    public async Task<IReadOnlyList<StandoutRecord>> Read(DateOnly day, string centreId, CancellationToken cancellation)
    {
        await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
        List<StandoutRecord> found = [];
        foreach (var (rule, question) in Questions)
        {
            await using var command = new NpgsqlCommand(question, connection)
            {
                Parameters =
                {
                    new NpgsqlParameter("from", WorkingCalendar.StartOf(day).ToUniversalTime()),
                    new NpgsqlParameter("before", WorkingCalendar.StartOf(day.AddDays(1)).ToUniversalTime()),
                    new NpgsqlParameter("centre", centreId),
                    new NpgsqlParameter("asked", CentreWasAsked),
                    new NpgsqlParameter("made", MadeAndUsed),
                    new NpgsqlParameter("most", IStandoutRecords.Most),
                },
            };
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                found.Add(Read(rule, reader));
            }
        }

        return found;
    }

    private static StandoutRecord Read(StandoutRule rule, NpgsqlDataReader reader) =>
        new(
            rule,
            reader.GetFieldValue<DateTimeOffset>(0),
            reader.IsDBNull(1) ? null : reader.GetString(1),
            reader.IsDBNull(2) ? null : reader.GetGuid(2),
            (int)reader.GetInt64(3),
            reader.IsDBNull(4) ? null : (int)reader.GetInt64(4),
            reader.IsDBNull(5) ? null : reader.GetString(5)
        );
}
