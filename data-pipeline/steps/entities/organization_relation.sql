-- One step between two organizations, stated by the newest record of either: `up` to a parent, `down` to a child, `same` to a
-- successor or predecessor, `aside` to a related one.
-- grain: organization × relative × way
with stated as (
    select
        raw_organization_relation.ror_id,
        raw_organization_relation.related_ror_id,
        raw_organization_relation.kind
    from raw_organization_relation
    left join registered_organization on registered_organization.org_id = raw_organization_relation.ror_id
    where raw_organization_relation.ror_id is not null
    and raw_organization_relation.related_ror_id is not null
    and (
        raw_organization_relation.organization_record_id is null
        or registered_organization.record_id is null
        or raw_organization_relation.organization_record_id = registered_organization.record_id
    )
)
select
    ror_id as org_id,
    related_ror_id as relative_id,
    case kind
        when 'parent' then 'up'
        when 'child' then 'down'
        when 'related' then 'aside'
        else 'same'
    end as way
from stated
union
select
    related_ror_id,
    ror_id,
    case kind
        when 'parent' then 'down'
        when 'child' then 'up'
        when 'related' then 'aside'
        else 'same'
    end
from stated
order by all
