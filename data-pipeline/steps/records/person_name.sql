-- A name that a covered person publishes under, as its keys.
-- grain: covered person × name
with stated_name as (
    select
        person_id,
        family_key,
        coalesce(given_key, '') as given_key
    from raw_roster
    union
    select
        person_id,
        family_key,
        coalesce(given_key, '')
    from raw_roster_name
)
select
    person_id,
    stated_name.family_key,
    stated_name.given_key
from stated_name
semi join person using (person_id)
where stated_name.family_key <> ''
order by all
