-- Which organizations a work names as its funders: by the words of its acknowledgment, or by what a database attached to it, each where
-- the gate is passed; by the numbers of both.
-- grain: work × organization
with numbered_work as (
    select
        work_id,
        row_number() over (order by work_id) - 1 as number
    from work
),
numbered_organization as (
    select
        org_id,
        row_number() over (order by org_id) - 1 as number
    from organization_match
    where org_id is not null
    group by org_id
),
funded as (
    select
        work_id,
        org_id
    from mention
    where org_id is not null
    and confidence >= getvariable('mention_gate')
    union
    select
        funding.work_id,
        organization_match.org_id
    from funding
    join organization_match
        on organization_match.subject_kind = 'funding'
        and organization_match.subject_id = funding.funding_id
        and organization_match.confidence >= getvariable('organization_gate')
    where organization_match.org_id is not null
)
select
    numbered_work.number::integer as work,
    numbered_organization.number::integer as organization
from funded
join numbered_work using (work_id)
join numbered_organization using (org_id)
order by
    work,
    organization
