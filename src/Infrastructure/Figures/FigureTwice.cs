using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Facts;
using Ccs.Infrastructure.Storage;

namespace Ccs.Infrastructure.Figures;

/// <summary>
/// The milestones of all rounds, counted twice: from the events, without the fold, and from the rows that reports count. What one has and
/// the other has not is an event that was read and not counted, or a row that somebody had hands on.
/// </summary>
internal static class FigureTwice
{
    /// <summary>What a round is made of.</summary>
    public static readonly string[] Kinds =
    [
        "complaint-filed",
        "complaint-verified",
        "complaint-verified.v2",
        "complaint-referred",
        "complaint-returned",
        "complaint-answered",
        "answer-rated",
        "complaint-closed",
        "duplicate-released",
        "complaint-reopened",
    ];

    /// <summary>The kinds of which there is one more on either side, as <c>kind</c>; after a <c>mark</c> of one row.</summary>
    public static readonly string Different = $"""
        step as materialized (
            select e.stream_id as id, e.seq_id as seq, e.type, ((e.data ->> 'at')::timestamptz at time zone 'Asia/Baghdad')::date as day,
                coalesce(e.data ->> 'fromAgencyId', e.data ->> 'agencyId') as agency, e.data ->> 'rejection' as rejection,
                e.data ->> 'corrected' as corrected, (e.data ->> 'round')::int as said
            from {MartenSetup.Schema}.mt_events e, mark where e.seq_id <= mark.seq and e.type = any(@milestones)),
        numbered as (
            select *,
                min(seq) over life as filed, min(day) filter (where type = 'complaint-filed') over life as filed_on,
                coalesce(
                    case when type in ('complaint-answered', 'answer-rated') then said end,
                    1 + count(*) filter (where type = 'complaint-reopened') over (life order by seq)) as round,
                bool_or(type like 'complaint-verified%') over life as is_verified,
                1 + count(*) filter (where type = 'complaint-reopened') over life as last
            from step window life as (partition by id)),
        round as (
            select filed, round, round = last as is_last, min(filed_on) as filed_on,
                min(day) filter (where type like 'complaint-verified%' or type = 'complaint-reopened') as began,
                min(day) filter (where type = 'complaint-answered') as answered,
                min(agency) filter (where type = 'complaint-answered') as answerer,
                max(seq) filter (where type = 'answer-rated') as rated, max(seq) filter (where type = 'complaint-closed') as closed,
                max(seq) filter (where rejection = 'duplicate') as duplicate,
                coalesce(max(seq) filter (where type = 'duplicate-released'), 0) as released
            from numbered where is_verified group by filed, round, last),
        told as (
            select filed, 1 as round, 'complaint-filed' as kind, 'charge' as what, filed_on as day, null as agency
            from round where is_last and not coalesce(duplicate > released, false)
            union all
            select filed, round, state.kind, 'clock', began, null
            from round, lateral (
                select case when answered is not null then 'complaint-answered' when closed > released then 'complaint-closed'
                    else 'complaint-verified' end as kind) as state
            where not coalesce(duplicate > released, false)
            union all
            select filed, round, charged.kind, 'charge', answered, answerer
            from round, lateral (
                values ('complaint-answered', true), ('answer-rated', rated > released), ('complaint-reopened', not is_last)
            ) as charged(kind, has)
            where answered is not null and not coalesce(duplicate > released, false) and charged.has
            union all
            select filed, round, type, 'handover', day, agency from numbered
            where is_verified and (type = 'complaint-returned' or type = 'complaint-referred' and corrected is distinct from 'true')),
        counted as (
            select c.filed, c.round, charged.kind, 'charge' as what, c.day,
                case when charged.kind <> 'complaint-filed' then k.name end as agency
            from {FiguresSchema.Charges} c join {FiguresSchema.Keys} k on k.id = c.agency
            cross join lateral (
                values
                    ('complaint-filed', c.n & {Bit(FigureTerm.Filed)}),
                    ('complaint-answered', c.n & {Bit(FigureTerm.Rated)}),
                    ('answer-rated', c.x & {Bit(FigureTerm.Rated)}),
                    ('complaint-reopened', c.x & {Bit(FigureTerm.Reopened)})) as charged(kind, has)
            where c.until = {FiguresSchema.OpenText} and charged.has <> 0
            union all
            select filed, round, case state when {(int)ClockState.Answered} then 'complaint-answered'
                when {(int)ClockState.Ended} then 'complaint-closed' else 'complaint-verified' end, 'clock', day, null
            from {FiguresSchema.Clocks} where until = {FiguresSchema.OpenText}
            union all
            select h.filed, h.round, case h.ended_by when {(int)HoldEnd.Returned} then 'complaint-returned' else 'complaint-referred' end,
                'handover', h.day, k.name
            from {FiguresSchema.HandOvers} h join {FiguresSchema.Keys} k on k.id = h.agency
            where h.until = {FiguresSchema.OpenText} and h.ended_by in ({(int)HoldEnd.Returned}, {(int)HoldEnd.Referred})),
        uneven as (
            select kind from (select *, 1 as n from told union all select *, -1 from counted) as both_of_them
            group by filed, round, kind, what, day, agency having sum(n) <> 0)
        """;

    private static int Bit(FigureTerm term) => ChargeEntry.Bit(term);
}
