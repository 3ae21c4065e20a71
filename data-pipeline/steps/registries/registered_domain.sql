-- A host under which one organization of the registry, and no other, has its website or its e-mail.
-- grain: host
select
    raw_organization_domain.domain,
    min(registered_organization.org_id) as org_id
from raw_organization_domain
join registered_organization on registered_organization.record_id = raw_organization_domain.organization_record_id
group by raw_organization_domain.domain
having count(distinct registered_organization.org_id) = 1
order by raw_organization_domain.domain
