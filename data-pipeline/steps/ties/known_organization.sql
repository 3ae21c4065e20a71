-- Every organization that the institution already knows a person to be with: an employment on the roster or a row of a
-- newest form, with the span widened by the lag. `is_sure` is false where the text was not resolved.
-- grain: employment or disclosed row
with stated as (
    select
        employment.person_id,
        'employment' as subject_kind,
        employment.employment_id as item_id,
        null as disclosure_id,
        'employment' as item_type,
        employment.org_name,
        employment.country_code,
        employment.starts_on,
        employment.ends_before
    from employment
    union all
    select
        position_item.person_id,
        'position',
        position_item.item_id,
        position_item.disclosure_id,
        position_item.item_type,
        position_item.org_name,
        position_item.country_code,
        position_item.starts_on,
        position_item.ends_before
    from position_item
    join disclosure using (disclosure_id)
    where disclosure.is_newest
    and position_item.org_name is not null
)
select
    stated.person_id,
    stated.subject_kind,
    stated.item_id,
    stated.disclosure_id,
    stated.item_type,
    stated.org_name,
    coalesce(stated.country_code, organization.country_code) as country_code,
    organization_match.org_id,
    coalesce(organization_match.confidence >= getvariable('organization_gate'), false) as is_sure,
    stated.starts_on,
    stated.ends_before,
    months_after(stated.starts_on, -getvariable('lag_months')) as widened_from,
    months_after(stated.ends_before, getvariable('lag_months')) as widened_before
from stated
left join organization_match
    on organization_match.subject_kind = stated.subject_kind
    and organization_match.subject_id = stated.item_id
left join organization using (org_id)
where stated.person_id is not null
