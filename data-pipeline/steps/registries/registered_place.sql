-- A place of an organization in the registry.
-- grain: organization × place
select distinct
    registered_organization.org_id,
    raw_organization_place.city,
    raw_organization_place.region,
    raw_organization_place.region_code,
    raw_organization_place.country_code
from raw_organization_place
join registered_organization on registered_organization.record_id = raw_organization_place.organization_record_id
order by all
