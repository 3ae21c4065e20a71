-- An entry of a designation or assessment list. It counts as in force only on days when it certainly was: where a date
-- states a year or a month, from the last day that it may mean to the first.
-- grain: list entry
select
    entry_id,
    list_id,
    list_name,
    list_kind,
    authority,
    citation,
    name,
    aliases,
    ror_id,
    country_code,
    last_day_of(listed_from) as listed_from,
    (first_day_of(listed_to) + interval 1 day)::date as listed_before,
    record_id
from raw_list_entry
qualify row_number() over (partition by entry_id order by record_id) = 1
order by entry_id
