-- What could not be decided about one person (variable person_id), and what would settle it.
-- grain: rule × subject
select
    rule_id,
    subject_key,
    verdict,
    gate,
    would_settle
from evaluation
where person_id = getvariable('person_id')::varchar
and verdict in ('unknown', 'unknowable')
order by rule_id, subject_key
