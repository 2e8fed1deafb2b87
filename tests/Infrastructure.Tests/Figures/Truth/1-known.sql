-- What was known at the end of a day: all before the first event of a later day, by the clock of the business, in the Region.
create temp table occurred as
select stream_id as id, seq_id as seq, type, ((data ->> 'at')::timestamptz at time zone 'Asia/Baghdad')::date as day, data
from ccs.mt_events;

create temp table asked as
select @known as known, coalesce((select min(seq) - 1 from occurred where day > @known), max(seq)) as mark from occurred;

delete from occurred where seq > (select mark from asked);

-- The directory as it was then.
create temp table agency as
select distinct on (data ->> 'id') data ->> 'id' as id, data ->> 'parentId' as parent
from occurred where type in ('agency-registered', 'agency-moved') order by data ->> 'id', seq desc;

create temp table successor as
select id, successor from (
    select distinct on (data ->> 'id') data ->> 'id' as id, data ->> 'successorId' as successor
    from occurred where type in ('agency-succeeded', 'agency-brought-back') order by data ->> 'id', seq desc) as latest
where successor is not null;

-- Under whom an agency's figures stand: its successor, and that one's; of the centre, where nobody has it.
create function pg_temp.stands(agency text) returns text language sql as $$
    with recursive heirs(id, been) as (
        select coalesce(agency, (select id from agency where parent is null)), 0
        union all
        select s.successor, been + 1 from heirs join successor s using (id) where been < 9)
    select id from heirs order by been desc limit 1
$$;

-- An agency and those above it, from itself upwards.
create function pg_temp.line(agency text) returns text[] language sql as $$
    with recursive above(id, level) as (
        select agency, 0
        union all
        select a.parent, level + 1 from above join agency a using (id) where a.parent is not null and level < 9)
    select array_agg(id order by level) from above
$$;

create temp table category as
select data ->> 'id' as id, data ->> 'parentId' as parent from occurred where type = 'category-registered';

-- Holidays, each since and until which event it was kept; every year where it has no year.
create temp table holiday as
select
    case when kept.type = 'holiday-kept' then (kept.data ->> 'day')::date end as day,
    (kept.data ->> 'month')::int as month_of_year,
    case when kept.type = 'yearly-holiday-kept' then (kept.data ->> 'day')::int end as day_of_month,
    kept.seq as since,
    coalesce(min(dropped.seq), 9223372036854775807) as until
from occurred kept
left join occurred dropped
    on dropped.seq > kept.seq
    and dropped.type = replace(kept.type, 'kept', 'dropped')
    and dropped.data ->> 'day' = kept.data ->> 'day'
    and dropped.data ->> 'month' is not distinct from kept.data ->> 'month'
where kept.type in ('holiday-kept', 'yearly-holiday-kept')
group by kept.seq, kept.type, kept.data;

-- Sunday to Thursday; and since and until which event one of these was a holiday.
create temp table weekday as
select d::date as day from generate_series(date '2025-01-01', date '2035-12-31', interval '1 day') as d
where extract(dow from d) not in (5, 6);

create index on weekday (day);

create temp table off as
select w.day, h.since, h.until from weekday w
join holiday h on h.day = w.day or (h.month_of_year = extract(month from w.day) and h.day_of_month = extract(day from w.day));

-- Working days after one day and up to another, by the calendar of an event.
create function pg_temp.working_days(began date, ended date, as_of bigint) returns int language sql as $$
    select (select count(*) from weekday where day > began and day <= ended)::int
        - (select count(distinct day) from off where day > began and day <= ended and since <= as_of and until > as_of)::int
$$;

create index on occurred (id, seq);
analyze;
