-- Organizations that count as the same one: parents and children up to `family_depth` steps, never up and then down (two
-- campuses of one system are two organizations); successors and predecessors anywhere on the way; related ones directly only.
-- grain: organization × relative
with recursive walk as (
    select
        org_id,
        org_id as relative_id,
        0 as depth,
        'same' as way
    from organization
    union
    select
        walk.org_id,
        organization_relation.relative_id,
        walk.depth + 1,
        case
            when walk.way = 'same' then organization_relation.way
            else walk.way
        end
    from walk
    join organization_relation on organization_relation.org_id = walk.relative_id
    where walk.depth < getvariable('family_depth')
    and walk.way <> 'aside'
    and (
        organization_relation.way in ('same', walk.way)
        or (walk.way = 'same' and organization_relation.way <> 'aside')
        or (organization_relation.way = 'aside' and walk.depth = 0)
    )
)
select
    walk.org_id,
    walk.relative_id,
    min(walk.depth)::integer as depth
from walk
semi join organization on organization.org_id = walk.relative_id
group by
    walk.org_id,
    walk.relative_id
order by
    walk.org_id,
    walk.relative_id
