-- One step between two organizations: `up` to a parent, `down` to a child, `same` to a successor or predecessor, `aside` to a
-- related one.
-- grain: organization × relative × way
select distinct
    org_id,
    relative_id,
    case kind
        when 'parent' then 'up'
        when 'child' then 'down'
        when 'related' then 'aside'
        else 'same'
    end as way
from registered_relation
order by all
