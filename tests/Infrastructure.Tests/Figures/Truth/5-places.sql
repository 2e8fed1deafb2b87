-- Where each agency stands that has anything, and what is above it there.
create temp table place as
select coalesce(agency, '') as agency, pg_temp.stands(agency) as stands, pg_temp.line(pg_temp.stands(agency)) as line
from (select agency from charge union select agency from clock union select agency from holding) as anybody;

analyze;
