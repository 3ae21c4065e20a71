-- What an organization that the registry has as closed became several of. Which of them a later work means is not told by the old name:
-- it stays what is named, and the basis says so.
-- `from_year` is the first year in which that is said: the one after the first of them was established, or after the last change of its
-- record, as in organization_successor.
-- grain: organization
with successor as (
    select
        ended.org_id,
        ended.name,
        ended.established as since,
        year(first_day_of(ended.modified))::integer as changed,
        heir.name as successor_name,
        case
            when heir.established >= 2015 and coalesce(heir.established > ended.established, true) then heir.established
        end as established
    from registered_relation
    join registered_organization as ended using (org_id)
    join registered_organization as heir on heir.org_id = registered_relation.relative_id
    where registered_relation.kind = 'successor'
    and ended.status = 'inactive'
)
select
    org_id,
    (coalesce(min(established), min(changed)) + 1)::integer as from_year,
    min(name) || ' is closed, and became ' || string_agg(successor_name, ' and ' order by successor_name)
        || '; which of them is meant is not said.' as basis
from successor
group by org_id
having count(distinct successor_name) > 1
and coalesce(min(established), min(changed)) is not null
order by org_id
