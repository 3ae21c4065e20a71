-- A current or pending project, or an in-kind contribution, stated on a form.
-- grain: item of a form
select
    raw_support.record_id as item_id,
    raw_support.disclosure_id,
    form.person_id,
    raw_support.project_title,
    raw_support.award_number,
    raw_support.number_norm,
    raw_support.funder_name,
    raw_support.funder_key,
    raw_support.funder_ror,
    raw_support.support_type,
    coalesce(raw_support.contribution_type, 'award') as contribution_type,
    raw_support.amount,
    raw_support.currency,
    first_day_of(raw_support.starts) as starts_on,
    day_after(raw_support.ends) as ends_before,
    raw_support.record_id
from raw_support
join form using (disclosure_id)
order by item_id
