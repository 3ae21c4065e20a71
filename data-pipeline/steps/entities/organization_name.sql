-- A name under which an organization of a country is known: a label or alias of the registry, and for an id that the
-- registry lacks, the name that publication databases give it. Acronyms are left out: alone they match nothing.
-- grain: organization × name key
select distinct
    registered_organization.org_id,
    raw_organization_name.name_key,
    registered_organization.country_code
from raw_organization_name
join registered_organization on registered_organization.org_id = raw_organization_name.ror_id
where raw_organization_name.kind <> 'acronym'
and raw_organization_name.name_key <> ''
and coalesce(registered_organization.status, 'active') <> 'withdrawn'
union
select
    affiliation.ror_id,
    organization_name_key.name_key,
    affiliation.country_code
from affiliation
join organization_name_key on organization_name_key.name = affiliation.org_name
anti join registered_organization on registered_organization.org_id = affiliation.ror_id
where affiliation.ror_id is not null
and organization_name_key.name_key is not null
order by all
