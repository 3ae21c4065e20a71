-- A name under which an organization of a country is known: a label or alias of the registry (`registry`), a name that the
-- Funder Registry gives the funder which it is (`funder_registry`), and for an id that the registry lacks, the name that
-- publication databases give it (`publications`). Acronyms are left out: alone they match nothing.
-- grain: organization × name key × source
select distinct
    registered_organization.org_id,
    registered_name.name_key,
    registered_organization.country_code,
    'registry' as source
from registered_name
join registered_organization using (org_id)
where registered_name.kind <> 'acronym'
and registered_name.name_key <> ''
and coalesce(registered_organization.status, 'active') <> 'withdrawn'
union
select
    registered_organization.org_id,
    raw_funder_name.name_key,
    registered_organization.country_code,
    'funder_registry'
from raw_funder_name
join funder_organization using (funder_doi)
join registered_organization using (org_id)
where raw_funder_name.kind <> 'acronym'
and coalesce(registered_organization.status, 'active') <> 'withdrawn'
union
select
    affiliation.ror_id,
    organization_name_key.name_key,
    affiliation.country_code,
    'publications'
from affiliation
join organization_name_key on organization_name_key.name = affiliation.org_name
anti join registered_organization on registered_organization.org_id = affiliation.ror_id
where affiliation.ror_id is not null
and organization_name_key.name_key is not null
order by all
