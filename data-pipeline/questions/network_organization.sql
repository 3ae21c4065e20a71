-- An organization that may stand in the organization network, with the country of its registry record.
-- grain: organization
select
    org_id,
    coalesce(name, org_id) as label,
    country_code
from organization
order by org_id
