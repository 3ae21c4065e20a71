-- Parts of projects abroad that one person (variable person_id) reported, once for each award, organization and country.
-- grain: award × organization × country × activity
select
    award_number,
    org_name,
    country_code,
    activity,
    min(approved_on)::varchar as approved_on,
    min(starts_on)::varchar as starts_on,
    (max(ends_before) - interval 1 day)::date::varchar as ends_on,
    max(report_year)::integer as report_year,
    min(record_id) as item_id
from foreign_component_item
where person_id = getvariable('person_id')::varchar
group by
    award_number,
    org_name,
    country_code,
    activity
order by
    min(approved_on) desc nulls last,
    award_number,
    org_name,
    item_id
