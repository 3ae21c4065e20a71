-- Which award each record of a public award database describes: the same number of the same funder is one award; without a
-- number, the rows of one record are.
-- grain: source record of one person on one award
select
    record_id,
    coalesce(number_norm, regexp_replace(record_id, '/(person|holder)\[\d+\]$', '')) || '|' || coalesce(funder_key, '') as award_id
from raw_award
order by record_id
