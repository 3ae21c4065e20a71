-- Which organizations an author names on a work, of those that pass the organization gate; by the numbers of all three.
-- grain: work × author × organization
with numbered_work as (
    select
        work_id,
        row_number() over (order by work_id) - 1 as number
    from work
),
numbered_person as (
    select
        author_id,
        row_number() over (order by author_id) - 1 as number
    from author
    group by author_id
),
numbered_organization as (
    select
        org_id,
        row_number() over (order by org_id) - 1 as number
    from organization_match
    where org_id is not null
    group by org_id
)
select distinct
    numbered_work.number::integer as work,
    numbered_person.number::integer as person,
    numbered_organization.number::integer as organization
from located_affiliation
join authorship using (authorship_id)
join author using (authorship_id)
join numbered_work on numbered_work.work_id = authorship.work_id
join numbered_person using (author_id)
join numbered_organization using (org_id)
order by
    work,
    person,
    organization
