-- Each event of a complaint with its round, and with the latest event, until then, that said something of it.
create temp table step as
select o.*,
    1 + count(*) filter (where type = 'complaint-reopened') over before as round,
    max(seq) filter (
        where type in ('complaint-assigned', 'complaint-referred', 'complaint-returned', 'complaint-succeeded', 'complaint-reopened',
            'complaint-verified', 'complaint-verified.v2', 'duplicate-released')) over before as placed,
    max(seq) filter (
        where type in ('complaint-assigned', 'complaint-referred', 'complaint-returned', 'complaint-reopened',
            'complaint-verified', 'complaint-verified.v2', 'duplicate-released')) over before as begun,
    max(seq) filter (where type in ('complaint-answered', 'complaint-closed')) over before as let_go,
    max(seq) filter (where type = 'information-requested') over before as question,
    max(seq) filter (
        where type in ('information-provided', 'question-lapsed', 'correction-requested', 'complaint-assigned', 'complaint-referred',
            'complaint-returned', 'complaint-reopened', 'complaint-answered', 'complaint-closed')) over before as question_over,
    max(seq) filter (where type = 'correction-requested') over before as correction,
    max(seq) filter (
        where type in ('complaint-corrected', 'correction-lapsed', 'complaint-assigned', 'complaint-reopened',
            'complaint-answered', 'complaint-closed')) over before as correction_over,
    max(seq) filter (where data -> 'terms' ->> 'dueOn' is not null) over before as promise
from occurred o
where exists (select from occurred filed where filed.id = o.id and filed.type = 'complaint-filed')
window before as (partition by id order by seq);

create index on step (id, seq);
analyze step;

-- Who has it after each event, what the complainant is waited for, and whether the clock stands. A question stopped it, where it does not
-- say so itself, unless the promised day had passed.
create temp table held as
select s.id, s.seq, s.day, s.type, s.data, s.round,
    s.begun > coalesce(s.let_go, 0) as is_held,
    case when placed.type like 'complaint-verified%' or placed.type in ('complaint-returned', 'duplicate-released') then null
        else placed.data ->> 'agencyId' end as agency,
    case when placed.type like 'complaint-verified%' or placed.type in ('complaint-returned', 'duplicate-released') then null
        else placed.data ->> 'desk' end as desk,
    waits.what as waits,
    case waits.what
        when 'correction' then (correction.data ->> 'stopsClock')::boolean
        when 'reply' then coalesce((question.data ->> 'stopsClock')::boolean, question.day <= promised.due, false)
        else false end as stands
from step s
left join step placed on placed.id = s.id and placed.seq = s.placed
left join step question on question.id = s.id and question.seq = s.question
left join step correction on correction.id = s.id and correction.seq = s.correction
left join lateral (
    select (data -> 'terms' ->> 'dueOn')::date as due from step where id = s.id and seq = question.promise) as promised on true
cross join lateral (
    select case
        when s.correction > coalesce(s.correction_over, 0) then 'correction'
        when s.question > coalesce(s.question_over, 0) then 'reply' end as what) as waits;

-- From one change of these to the next.
create temp table holding as
select id, round, seq as since, day as from_day, agency, waits, stands,
    lead(seq) over later as until, lead(day) over later as to_day, lead(type) over later as ended_by, lead(data) over later as ended_with,
    is_held
from (
    select *, lag(state, 1, '') over (partition by id order by seq) as was from (
        select *, case when is_held then row(round, agency, desk, waits, stands)::text else '' end as state from held) as states) as changes
where state <> was
window later as (partition by id order by seq);

-- The last of each complaint stands there only so that the one before it ends.
delete from holding where not is_held;

alter table holding add column days bigint, add column ends_as text;
update holding set days = pg_temp.working_days(from_day, to_day, until), ends_as = case
    when ended_by = 'complaint-assigned' then case when ended_with ->> 'by' = 'routing' then 'Routed' else 'Assigned' end
    when ended_by = 'complaint-referred' then case when (ended_with ->> 'corrected')::boolean then 'Corrected' else 'Referred' end
    when ended_by = 'complaint-returned' then 'Returned'
    when ended_by = 'complaint-succeeded' then 'Succeeded'
    when ended_by = 'information-requested' then 'Asked'
    when ended_by = 'correction-requested' then 'SentBack'
    when ended_by = 'information-provided' then 'Replied'
    when ended_by = 'complaint-corrected' then 'Mended'
    when ended_by in ('question-lapsed', 'correction-lapsed') then 'Lapsed'
    when ended_by = 'complaint-answered' then 'Answered'
    when ended_by = 'complaint-closed' then 'Closed'
    when ended_by is not null then 'Otherwise' end;

create index on holding (id, round);
analyze holding;
