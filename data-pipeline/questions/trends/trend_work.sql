-- A work signed by at least one covered person, with what its byline and its funding records name. Organizations are those that
-- pass the gate; no organization and no funder are empty lists.
-- grain: work
with located as (
    select
        work_id,
        list(distinct org_id order by org_id) as org_ids,
        list(distinct country_code order by country_code) filter (country_code is not null) as countries
    from located_affiliation
    join covered_work using (work_id)
    group by work_id
),
funded as (
    select
        work_id,
        list(distinct coalesce(funder_ror, funder_name) order by coalesce(funder_ror, funder_name)) as funders
    from funding
    join covered_work using (work_id)
    where coalesce(funder_ror, funder_name) is not null
    group by work_id
)
select
    work.work_id,
    work.year::integer as year,
    work.author_count::integer as author_count,
    coalesce(located.org_ids, []::varchar[]) as org_ids,
    coalesce(located.countries, []::varchar[]) as countries,
    coalesce(funded.funders, []::varchar[]) as funders
from work
join covered_work using (work_id)
left join located using (work_id)
left join funded using (work_id)
where work.year is not null
order by
    work.year,
    work.work_id
