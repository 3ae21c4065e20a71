-- Works of covered people in each year, by where their organizations lie; a null year is not stated. A work is international
-- where its organizations lie in two or more countries, unlocated where none is surely one of the registry.
-- grain: year
with covered_work as (
    select distinct work_id
    from identity_link
    where is_sure
),
reach as (
    select
        affiliation.work_id,
        count(distinct organization.country_code) as countries
    from affiliation
    join organization_match
        on organization_match.subject_kind = 'affiliation'
        and organization_match.subject_id = affiliation.affiliation_id
        and organization_match.confidence >= getvariable('organization_gate')
    join organization using (org_id)
    group by all
)
select
    work.year,
    count(*) filter (reach.countries > 1)::integer as international,
    count(*) filter (reach.countries <= 1)::integer as domestic,
    count(*) filter (reach.work_id is null)::integer as unlocated
from covered_work
join work using (work_id)
left join reach using (work_id)
group by all
order by work.year nulls first
