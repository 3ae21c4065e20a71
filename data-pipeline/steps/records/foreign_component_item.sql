-- A part of a project that is done abroad, as reported to its funder, and the covered person who reported it.
-- grain: item of a form
select
    raw_foreign_component.record_id as item_id,
    raw_foreign_component.disclosure_id,
    form.person_id,
    form.form_type,
    raw_foreign_component.award_number,
    raw_foreign_component.number_norm,
    raw_foreign_component.org_name,
    raw_foreign_component.org_key,
    raw_foreign_component.ror_id,
    raw_foreign_component.country_code,
    raw_foreign_component.activity,
    raw_foreign_component.report_year,
    first_day_of(raw_foreign_component.approved_on) as approved_on,
    first_day_of(raw_foreign_component.starts) as starts_on,
    day_after(raw_foreign_component.ends) as ends_before,
    raw_foreign_component.record_id
from raw_foreign_component
join form using (disclosure_id)
order by item_id
