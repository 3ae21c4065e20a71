-- Which organization a funder of the Funder Registry is: where all files agree, withdrawn organizations aside; for a funder that
-- none of them places, the one of the funder that replaced it.
-- grain: funder
with recursive placed as (
    select distinct
        raw_funder_organization.funder_doi,
        raw_funder_organization.ror_id
    from raw_funder_organization
    left join registered_organization on registered_organization.org_id = raw_funder_organization.ror_id
    where coalesce(registered_organization.status, 'active') <> 'withdrawn'
),
agreed as (
    select
        funder_doi,
        min(ror_id) as org_id
    from placed
    group by funder_doi
    having count(*) = 1
),
replacement as (
    select
        funder_doi,
        min(replaced_by_doi) as next_doi
    from raw_funder
    anti join placed using (funder_doi)
    where replaced_by_doi is not null
    group by funder_doi
    having count(distinct replaced_by_doi) = 1
),
walk as (
    select
        funder_doi,
        next_doi,
        1 as steps
    from replacement
    union all
    select
        walk.funder_doi,
        replacement.next_doi,
        walk.steps + 1
    from walk
    join replacement on replacement.funder_doi = walk.next_doi
    where walk.steps < 5
)
select
    funder_doi,
    org_id
from agreed
union all
select
    walk.funder_doi,
    agreed.org_id
from walk
join agreed on agreed.funder_doi = walk.next_doi
order by funder_doi
