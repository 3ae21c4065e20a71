-- What the ORCID profile of one person (variable person_id) states, newest first.
-- grain: item of a profile
select
    item_id,
    item_type,
    org_name,
    country_code,
    title,
    starts_on::varchar as starts_on,
    (ends_before - interval 1 day)::date::varchar as ends_on,
    asserted_by
from profile_item
where person_id = getvariable('person_id')::varchar
order by
    list_position(['position', 'affiliation', 'education'], item_type),
    starts_on desc nulls last,
    org_name,
    item_id
