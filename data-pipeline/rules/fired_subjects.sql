-- The subjects that the rule at hand (variable rule_id) fired on, with the stable id of each finding.
-- grain: finding
select
    left(sha256(getvariable('rule_id')::varchar || '|' || subject_key), 16) as finding_id,
    rule_result.*
from rule_result
where verdict = 'fired'
order by subject_key
