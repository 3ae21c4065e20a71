-- A work that is surely a covered person's.
-- grain: work
select distinct work_id
from identity_link
where is_sure
