-- Everything that the search box finds by name, number or title.
-- grain: thing
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
union all
select
    'work',
    work_id,
    coalesce(title, work_id),
    concat_ws(' · ', year::varchar, venue)
from work
join (select distinct work_id from identity_link where is_sure) using (work_id)
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
join (select distinct work_id from identity_link where is_sure) using (work_id)
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
