-- A host under which one organization of the registry, and no other, has its website or its e-mail: closed organizations count where no
-- other has it, withdrawn ones as what they were withdrawn for.
-- grain: host
with replacement as (
    select
        org_id,
        arg_max(successor_id, steps) as successor_id
    from organization_successor
    where from_year is null
    group by org_id
),
had as (
    select distinct
        raw_organization_domain.domain,
        coalesce(replacement.successor_id, registered_organization.org_id) as org_id
    from raw_organization_domain
    join registered_organization on registered_organization.record_id = raw_organization_domain.organization_record_id
    left join replacement on replacement.org_id = registered_organization.org_id
    where coalesce(registered_organization.status, 'active') <> 'withdrawn'
    or replacement.successor_id is not null
)
select
    had.domain,
    arg_max(had.org_id, coalesce(registered_organization.status, 'active') <> 'inactive') as org_id
from had
join registered_organization using (org_id)
group by had.domain
having count(*) = 1 or count(*) filter (coalesce(registered_organization.status, 'active') <> 'inactive') = 1
order by had.domain
