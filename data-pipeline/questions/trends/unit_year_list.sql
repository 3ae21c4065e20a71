-- Works of a unit's covered people in each year. A work of two units counts in both. Years in which fewer people of the unit than the
-- smallest cell signed a work have null counts (`is_hidden`); units with fewer covered people have none at all.
-- grain: unit × year with works
with unit_person as (
    select
        person_id,
        coalesce(unit, 'No unit stated') as unit
    from person
),
unit_size as (
    select
        unit,
        count(*)::integer as people
    from unit_person
    group by unit
),
signed as (
    select distinct
        unit_person.unit,
        identity_link.person_id,
        identity_link.work_id,
        work.year
    from identity_link
    join unit_person using (person_id)
    join work using (work_id)
    where identity_link.is_sure
        and work.year is not null
),
work_reach as (
    select
        work_id,
        count(distinct country_code) as countries
    from located_affiliation
    group by work_id
),
counted as (
    select
        signed.unit,
        signed.year,
        count(distinct signed.person_id) as signing_people,
        count(distinct signed.work_id)::integer as works,
        count(distinct work_reach.work_id)::integer as located_works,
        count(distinct signed.work_id) filter (work_reach.countries > 1)::integer as international_works
    from signed
    left join work_reach using (work_id)
    group by all
)
select
    counted.unit,
    unit_size.people,
    counted.year::integer as year,
    least(unit_size.people, counted.signing_people) < coalesce(getvariable('smallest_cell'), 5) as is_hidden,
    case when not is_hidden then counted.signing_people::integer end as signing_people,
    case when not is_hidden then counted.works end as works,
    case when not is_hidden then counted.located_works end as located_works,
    case when not is_hidden then counted.international_works end as international_works
from counted
join unit_size using (unit)
order by
    counted.unit,
    counted.year
