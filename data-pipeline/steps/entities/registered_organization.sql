-- An organization of the registry, as the first of its records describes it.
-- grain: registry id
select
    ror_id as org_id,
    name,
    country_code,
    status
from raw_organization
where ror_id is not null
qualify row_number() over (partition by ror_id order by record_id) = 1
order by org_id
