-- Collaboration in each year, over works signed by at least one covered person.
-- International = organizations of two or more countries on one work, among works that state affiliations.
-- grain: year
with located as (
    select located_affiliation.*
    from located_affiliation
    join covered_work using (work_id)
),
work_reach as (
    select
        work_id,
        count(distinct country_code) as countries
    from located
    group by all
),
place_of_year as (
    select
        work.year,
        count(distinct located.org_id)::integer as organizations,
        count(distinct located.country_code)::integer as countries
    from located
    join work using (work_id)
    group by all
),
funder_of_year as (
    select
        work.year,
        count(distinct coalesce(funding.funder_ror, funding.funder_name))::integer as funders
    from funding
    join covered_work using (work_id)
    join work using (work_id)
    group by all
),
finding_of_year as (
    select
        try_cast(left(date_lo, 4) as integer) as year,
        count(*)::integer as findings
    from finding
    where severity <> 'C'
    group by all
)
select
    work.year,
    count(*)::integer as works,
    count(work_reach.work_id)::integer as works_with_affiliation,
    sum(work.author_count)::integer as authorships,
    avg(work.author_count)::double as authors_per_work,
    count(*) filter (work_reach.countries > 1)::integer as international_works,
    coalesce(any_value(place_of_year.organizations), 0)::integer as organizations,
    coalesce(any_value(place_of_year.countries), 0)::integer as countries,
    coalesce(any_value(funder_of_year.funders), 0)::integer as funders,
    coalesce(any_value(finding_of_year.findings), 0)::integer as findings
from work
join covered_work using (work_id)
left join work_reach using (work_id)
left join place_of_year using (year)
left join funder_of_year using (year)
left join finding_of_year using (year)
where work.year is not null
group by work.year
order by work.year
