-- What each complaint is filtered and grouped by: as it was filed, and as the latest correction, recategorising and assessment say.
create temp table facet as
select f.id, f.day as filed,
    coalesce(named.data, f.data) -> 'subject' ->> 'agencyId' as named,
    coalesce(named.data, f.data) -> 'keys' ->> 'serviceId' as service,
    coalesce(category.data ->> 'categoryId', f.data -> 'keys' ->> 'categoryId') as category,
    f.data -> 'keys' ->> 'categoryId' as chosen,
    f.data -> 'keys' ->> 'governorate' as governorate,
    f.data -> 'keys' ->> 'subjectKind' as kind,
    f.data -> 'keys' ->> 'language' as language,
    case when f.data -> 'keys' ->> 'channel' = 'assisted' or f.data ->> 'assistance' is not null then 'assisted'
        else 'online' end as channel,
    coalesce(contact.data, f.data) -> 'contact' ->> 'channel' as contact,
    (severity.data ->> 'severity')::int as severity,
    verified.day as verified
from step f
join lateral (select * from step where id = f.id and type like 'complaint-verified%' order by seq limit 1) as verified on true
left join lateral (select * from step where id = f.id and type = 'complaint-corrected' order by seq desc limit 1) as named on true
left join lateral (select * from step where id = f.id and type = 'complaint-recategorised' order by seq desc limit 1) as category on true
left join lateral (select * from step where id = f.id and type = 'complaint-assessed' order by seq desc limit 1) as severity on true
left join lateral (
    select * from step where id = f.id and type = 'contact-changed' and seq < verified.seq order by seq desc limit 1) as contact on true
where f.type = 'complaint-filed';

-- The rounds. What was closed as a duplicate and released goes on: its end is forgotten.
create temp table round as
select b.id, b.round, case when b.round = 1 then facet.verified else b.day end as began,
    answer.day as answered, answer.data ->> 'agencyId' as answerer, answer.data -> 'answer' ->> 'outcome' as outcome,
    answer.data -> 'answer' ->> 'rootCause' as cause, (answer.data ->> 'late')::boolean as answered_late,
    missed.seq is not null as missed, (missed.data ->> 'dueOn')::date as missed_on, missed.data ->> 'agencyId' as missed_by,
    coalesce(answer.day, closed.day) as ended, coalesce(answer.seq, closed.seq) as ended_seq,
    coalesce(closed.data ->> 'rejection' = 'duplicate', false) as is_duplicate,
    (rated.data ->> 'score')::int as score,
    exists (select from step where id = b.id and type = 'complaint-reopened' and round = b.round + 1) as reopened,
    case when promise.seq > coalesce(promise_over.seq, 0) then (promise.data -> 'terms' ->> 'dueOn')::date end as due
from step b
join facet using (id)
left join lateral (
    select max(seq) as seq from step where id = b.id and round = b.round and type = 'duplicate-released') as released on true
left join lateral (
    select * from step where id = b.id and type = 'complaint-answered' and (data ->> 'round')::int = b.round order by seq limit 1) as answer
    on true
left join lateral (
    select * from step where id = b.id and type = 'deadline-missed' and (data ->> 'round')::int = b.round order by seq limit 1) as missed
    on true
left join lateral (
    select * from step where id = b.id and round = b.round and type = 'complaint-closed' and seq > coalesce(released.seq, 0)
    order by seq limit 1) as closed on true
left join lateral (
    select * from step where id = b.id and type = 'answer-rated' and (data ->> 'round')::int = b.round
        and seq > coalesce(released.seq, 0) order by seq limit 1) as rated on true
left join lateral (
    select * from step where id = b.id and round = b.round and data -> 'terms' ->> 'dueOn' is not null
    order by seq desc limit 1) as promise on true
-- A promise ends where it was returned while returns ended promises and the clock stood; and where it passed while the complaint lay
-- closed as a duplicate.
left join lateral (
    select max(e.seq) as seq from step e left join held before on before.id = e.id and before.seq = (
        select max(seq) from step where id = e.id and seq < e.seq)
    where e.id = b.id and e.round = b.round and (
        (e.type = 'complaint-returned' and e.data -> 'terms' is null and before.stands)
        or (e.type = 'duplicate-released' and e.day > (promise.data -> 'terms' ->> 'dueOn')::date and not (missed.seq < e.seq) is true))
    ) as promise_over on true
where b.type in ('complaint-filed', 'complaint-reopened');

create temp table clock as
select r.*,
    coalesce(r.answerer, (select agency from holding h where h.id = r.id and h.round = r.round order by since desc limit 1)) as agency,
    pg_temp.working_days(r.began, t.till, t.as_of) - coalesce((
        select sum(pg_temp.working_days(h.from_day, coalesce(h.to_day, t.till), t.as_of))
        from holding h where h.id = r.id and h.round = r.round and h.stands), 0) as days,
    exists (select from holding h where h.id = r.id and h.round = r.round and h.until is null and h.stands) as stands,
    exists (select from holding h where h.id = r.id and h.round = r.round and h.until is null and h.waits is not null) as waits
from round r
cross join asked
cross join lateral (select coalesce(r.ended, asked.known) as till, coalesce(r.ended_seq, asked.mark) as as_of) as t
where not r.is_duplicate;
