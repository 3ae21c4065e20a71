-- An organization that records were found to mean, by its number, which is its row; by its id where it has no name.
-- grain: organization
with meant as (
    select distinct org_id
    from organization_match
    where org_id is not null
)
select
    meant.org_id as id,
    coalesce(organization.name, meant.org_id) as label,
    organization.country_code
from meant
left join organization using (org_id)
order by meant.org_id
