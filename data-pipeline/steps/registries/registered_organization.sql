-- An organization of the registry, as the newest of its records describes it: the newer schema, then the later change. Only the
-- names and relations of that record count. `modified` is the day on which the registry last changed it; schema 1 has none.
-- grain: registry id
select
    ror_id as org_id,
    name,
    country_code,
    status,
    types,
    established,
    modified,
    record_id
from raw_organization
where ror_id is not null
qualify row_number() over (
    partition by ror_id
    order by schema_version desc nulls last, modified desc nulls last, record_id
) = 1
order by org_id
