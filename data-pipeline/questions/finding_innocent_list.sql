-- The innocent explanations of the findings asked for (variable finding_id; null = all).
-- grain: finding × explanation
select
    finding_id,
    seq,
    code,
    text,
    applies
from finding_innocent
where coalesce(finding_id = getvariable('finding_id')::varchar, true)
order by finding_id, seq
