-- A name of an organization in the registry. `kind` is `label`, `alias` or `acronym`.
-- grain: organization × name × kind
select
    registered_organization.org_id,
    raw_organization_name.name,
    raw_organization_name.name_key,
    raw_organization_name.kind,
    min(raw_organization_name.record_id) as record_id
from raw_organization_name
join registered_organization on registered_organization.org_id = raw_organization_name.ror_id
where coalesce(raw_organization_name.organization_record_id, registered_organization.record_id)
    = registered_organization.record_id
group by all
order by all
