-- Person-months that a support item states for one year; null months = the year was stated, the months were not.
-- grain: support item × year
select
    support_record_id as item_id,
    raw_effort.year,
    raw_effort.person_months,
    raw_effort.record_id
from raw_effort
semi join support_item on support_item.item_id = raw_effort.support_record_id
order by
    item_id,
    year,
    record_id
