-- The verdict of the rule at hand (variable rule_id) on each of its subjects.
-- grain: subject
select
    getvariable('rule_id')::varchar as rule_id,
    subject_key,
    person_id,
    verdict,
    gate,
    would_settle,
    innocent
from rule_result
order by subject_key
