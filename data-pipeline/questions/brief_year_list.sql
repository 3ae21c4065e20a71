-- Works of covered people in each year, by where their organizations lie; a null year is not stated. A work is international
-- where its organizations lie in two or more countries, unlocated where none is surely one of the registry.
-- grain: year
with reach as (
    select
        work_id,
        count(distinct country_code) as countries
    from located_affiliation
    group by all
)
select
    work.year,
    count(*) filter (reach.countries > 1)::integer as international,
    count(*) filter (reach.countries <= 1)::integer as domestic,
    count(*) filter (reach.work_id is null)::integer as unlocated
from covered_work
join work using (work_id)
left join reach using (work_id)
group by all
order by work.year nulls first
