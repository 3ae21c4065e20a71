-- What an organization that the registry has as closed or withdrawn became, where it became one other alone, step by step; `basis` says why.
-- `from_year` is the first year in which the later one is meant, null = every year. A withdrawn record stood for its successor all the time.
-- The registry dates no end. A closed organization ended when its successor was established, if that is younger and of 2015 or later, when
-- the registry began: what is in it existed then, so that the successor took over from it (right in 31 of 32 that were looked at;
-- with successors of 2000 to 2014, often older bodies that took it in later, in 21 of 30). Else it ended by the last change of its record.
-- grain: organization × later organization
with recursive only_successor as (
    select
        org_id,
        min(relative_id) as successor_id
    from registered_relation
    where kind = 'successor'
    group by org_id
    having count(*) = 1
),
dated as (
    select
        ended.org_id,
        ended.name,
        ended.status,
        successor.org_id as successor_id,
        successor.name as successor_name,
        case
            when successor.established >= 2015 and coalesce(successor.established > ended.established, true)
                then successor.established
        end as established,
        year(first_day_of(ended.modified))::integer as changed
    from only_successor
    join registered_organization as ended using (org_id)
    join registered_organization as successor on successor.org_id = only_successor.successor_id
    where ended.status in ('inactive', 'withdrawn')
),
link as (
    select
        org_id,
        successor_id,
        case when status = 'inactive' then coalesce(established, changed) + 1 end as from_year,
        case
            when status = 'withdrawn' then 'The registry has withdrawn ' || name || ' in favor of ' || successor_name || '.'
            when established is not null
                then name || ' is closed; its successor ' || successor_name || ' was established in ' || established || '.'
            else name || ' was closed by ' || changed || ', when the registry last changed it; its successor is '
                || successor_name || '.'
        end as basis
    from dated
    where status = 'withdrawn' or coalesce(established, changed) is not null
),
walk as (
    select
        org_id,
        successor_id,
        1 as steps,
        from_year,
        basis
    from link
    union all
    select
        walk.org_id,
        link.successor_id,
        walk.steps + 1,
        greatest(walk.from_year, link.from_year),
        walk.basis || ' ' || link.basis
    from walk
    join link on link.org_id = walk.successor_id
    where walk.steps < 5
)
select
    walk.org_id,
    walk.successor_id,
    min(walk.steps)::integer as steps,
    arg_min(walk.from_year, walk.steps) as from_year,
    arg_min(walk.basis, walk.steps) as basis
from walk
join registered_organization on registered_organization.org_id = walk.successor_id
where registered_organization.status is distinct from 'withdrawn'
and walk.successor_id <> walk.org_id
group by
    walk.org_id,
    walk.successor_id
order by
    walk.org_id,
    steps,
    walk.successor_id
