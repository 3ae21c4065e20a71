-- Which award each record of a public award database describes: the same number of the same funder is one award.
-- grain: source record of one person on one award
select
    record_id,
    coalesce(number_norm, record_id) || '|' || coalesce(funder_key, '') as award_id
from raw_award
order by record_id
