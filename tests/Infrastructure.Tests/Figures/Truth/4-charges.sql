-- The table of attribution: what each term counts, on which day, and to whom it is charged (no agency: the centre).
create temp table charge(id uuid, term text, agency text, hit boolean, day date);

-- Filed: every verified complaint once, unless it ended as a duplicate; of the agency that was named, else of the first that had it.
insert into charge
select f.id, 'Filed', coalesce(f.named, (
    select data ->> 'agencyId' from step where id = f.id and type in ('complaint-assigned', 'complaint-reopened') order by seq limit 1)),
    true, f.filed
from facet f
where not (select is_duplicate from round r where r.id = f.id order by r.round desc limit 1);

-- Late, of what fell due before the day that is asked about: missed, it is who held it when that day began; answered in time, who answered.
insert into charge
select r.id, 'Late',
    case
        when r.missed then r.missed_by
        when r.answered_late then (
            select agency from holding h where h.id = r.id and h.round = r.round
            order by from_day < r.due desc, case when from_day < r.due then since end desc, since limit 1)
        else r.answerer end,
    r.missed or r.answered_late, coalesce(r.missed_on, r.due)
from clock r, asked
where (r.missed or (r.answered is not null and r.due is not null)) and coalesce(r.missed_on, r.due) < asked.known;

-- Of every answer, on its day, and its agency's: whether it was rated, and upheld with a cause.
insert into charge select id, 'Rated', answerer, score is not null, answered from clock where answered is not null;
insert into charge
select id, 'Upheld', answerer, outcome in ('upheld', 'partly-upheld') and coalesce(cause, 'none') <> 'none', answered
from clock where answered is not null;

-- Dissatisfied: 1 or 2, of those rated.
insert into charge select id, 'Dissatisfied', answerer, score <= 2, answered from clock where answered is not null and score is not null;

-- Reopened, of the answers whose thirty days are over.
insert into charge select id, 'Reopened', answerer, reopened, answered from clock, asked where answered + 30 < known;

-- Overturned: not upheld, and the next round upholds it; of the answers whose next round, if any, is decided.
insert into charge
select r.id, 'Overturned', r.answerer,
    r.outcome in ('not-upheld', 'outside-mandate') and coalesce(next.outcome in ('upheld', 'partly-upheld'), false), r.answered
from clock r left join round next on next.id = r.id and next.round = r.round + 1
where r.answered is not null and (next.id is null or next.ended is not null);

-- Returned, of all that an agency let go of.
insert into charge
select h.id, 'Returned', h.agency, h.ends_as = 'Returned', h.to_day
from holding h join clock using (id, round)
where h.agency is not null and h.ends_as in ('Referred', 'Returned', 'Corrected', 'Succeeded', 'Answered', 'Closed');
