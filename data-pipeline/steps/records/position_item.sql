-- A position, education, affiliation or outside activity stated on a form.
-- grain: item of a form
select
    raw_position.record_id as item_id,
    raw_position.disclosure_id,
    form.person_id,
    form.form_type,
    coalesce(raw_position.item_type, 'position') as item_type,
    raw_position.org_name,
    raw_position.org_key,
    raw_position.ror_id,
    raw_position.city,
    raw_position.country_code,
    raw_position.title,
    first_day_of(raw_position.starts) as starts_on,
    day_after(raw_position.ends) as ends_before,
    raw_position.record_id
from raw_position
join form using (disclosure_id)
order by item_id
