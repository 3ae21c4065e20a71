-- A row of support on one of a person's newest forms.
-- grain: support item
select
    support_item.person_id,
    support_item.item_id,
    support_item.disclosure_id,
    disclosure.form_type,
    support_item.project_title,
    support_item.award_number,
    support_item.number_norm,
    support_item.funder_name,
    support_item.funder_key,
    organization_match.org_id as funder_org_id,
    support_item.support_type,
    concat_ws(', ', support_item.project_title, support_item.award_number, support_item.funder_name) as label
from support_item
join disclosure using (disclosure_id)
left join organization_match
    on organization_match.subject_kind = 'support'
    and organization_match.subject_id = support_item.item_id
where disclosure.is_newest
and support_item.person_id is not null
