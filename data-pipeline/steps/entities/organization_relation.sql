-- One step between two organizations, stated by either: `up` to a parent, `down` to a child, `same` to a successor or
-- predecessor, `aside` to a related one.
-- grain: organization × relative × way
select
    ror_id as org_id,
    related_ror_id as relative_id,
    case kind
        when 'parent' then 'up'
        when 'child' then 'down'
        when 'related' then 'aside'
        else 'same'
    end as way
from raw_organization_relation
where ror_id is not null
and related_ror_id is not null
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
from raw_organization_relation
where ror_id is not null
and related_ror_id is not null
order by all
