-- The awards that one covered person (variable person_id) is said to hold, with the works that are said to be supported by each, newest first.
-- grain: award
with supported as (
    select
        award_work.award_key,
        list(award_work.work_id order by work.year desc, award_work.work_id) as work_ids,
        list(coalesce(work.title, award_work.work_id) order by work.year desc, award_work.work_id) as work_titles
    from award_work
    join work using (work_id)
    group by award_work.award_key
)
select
    award_researcher.award_key,
    coalesce(award.award_number, stated.award_number) as award_number,
    coalesce(award.funder_name, stated.funder_name) as funder_name,
    award.title,
    award.starts_on::varchar as starts_on,
    (award.ends_before - 1)::varchar as ends_on,
    award_researcher.bases,
    coalesce(award_researcher.roles, []) as roles,
    award_researcher.confidence,
    award_researcher.contradictions,
    coalesce(supported.work_ids, []) as work_ids,
    coalesce(supported.work_titles, []) as work_titles
from award_researcher
left join award using (award_id)
left join supported using (award_key)
left join (
    select
        award_key,
        min(award_number) as award_number,
        min(funder_name) as funder_name
    from award_work
    group by award_key
) as stated using (award_key)
where award_researcher.person_id = getvariable('person_id')::varchar
order by
    award.starts_on desc,
    award_researcher.award_key
