-- A covered person, put together from the roster's rows. Where rows disagree, the first that states a value counts;
-- `active_to` is the last day, inclusive.
-- grain: covered person
select
    person_id,
    arg_min(nullif(concat_ws(' ', given_name, family_name), ''), record_id) as display_name,
    arg_min(family_key, record_id) as family_key,
    arg_min(given_key, record_id) as given_key,
    arg_min(orcid, record_id) as orcid,
    arg_min(unit, record_id) as unit,
    min(first_day_of(active_from)) as active_from,
    max(last_day_of(active_to)) as active_to,
    min(record_id) as record_id
from raw_roster
where person_id is not null
group by person_id
order by person_id
