-- What one organization is to another, stated by the newest record of either: `parent`, `child`, `successor`, `predecessor` or
-- `related`.
-- grain: organization × relative × kind
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
    kind
from stated
union
select
    related_ror_id,
    ror_id,
    case kind
        when 'parent' then 'child'
        when 'child' then 'parent'
        when 'successor' then 'predecessor'
        when 'predecessor' then 'successor'
        else kind
    end
from stated
order by all
