-- How often each rule gave each verdict, for one person (variable person_id) or everyone where it is null.
-- grain: rule
select
    rule_id,
    count(*) filter (verdict = 'fired')::integer as fired,
    count(*) filter (verdict = 'satisfied')::integer as satisfied,
    count(*) filter (verdict = 'unknown')::integer as unknown,
    count(*) filter (verdict = 'unknowable')::integer as unknowable
from evaluation
where coalesce(person_id = getvariable('person_id')::varchar, true)
group by all
order by rule_id
