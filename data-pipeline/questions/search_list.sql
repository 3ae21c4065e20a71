-- Everything that the search box finds by name, number or title. A funder is an organization that a work names as one, as in the
-- network of funders; it is an organization too where records name it as more than a source of money.
-- grain: thing
with funder as (
    select org_id
    from mention
    where org_id is not null
    and confidence >= getvariable('mention_gate')
    union
    select organization_match.org_id
    from organization_match
    join funding on funding.funding_id = organization_match.subject_id
    where organization_match.subject_kind = 'funding'
    and organization_match.confidence >= getvariable('organization_gate')
    and organization_match.org_id is not null
),
named_otherwise as (
    select distinct org_id
    from organization_match
    where subject_kind not in ('funding', 'award', 'support')
    and org_id is not null
)
select
    'person' as kind,
    person_id as id,
    display_name as label,
    coalesce(unit, '') as hint
from person
union all
select
    'organization',
    org_id,
    name,
    coalesce(country_code, '')
from organization
where org_id in (select org_id from named_otherwise)
or org_id not in (select org_id from funder)
union all
select
    'funder',
    org_id,
    name,
    coalesce(country_code, '')
from organization
where org_id in (select org_id from funder)
union all
select
    'work',
    work_id,
    coalesce(title, work_id),
    concat_ws(' · ', year::varchar, venue)
from work
join covered_work using (work_id)
union all
select
    'award',
    award_id,
    concat_ws(' ', award_number, title),
    coalesce(funder_name, '')
from award
union all
select
    'award',
    award_key,
    min(award_number),
    coalesce(min(funder_name), '')
from award_work
join covered_work using (work_id)
where award_id is null
and confidence > 0.5
group by award_key
union all
select
    'finding',
    finding_id,
    finding.subject_label,
    concat_ws(' · ', finding.rule_id, person.display_name)
from finding
left join person using (person_id)
where severity <> 'C'
order by kind, id
