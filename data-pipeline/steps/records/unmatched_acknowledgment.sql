-- An acknowledgment whose work is not loaded: shown as a count, used by nothing.
-- grain: source record of an acknowledgment
select
    record_id,
    work_ref,
    section,
    text
from referenced_acknowledgment
where work_id is null
order by record_id
