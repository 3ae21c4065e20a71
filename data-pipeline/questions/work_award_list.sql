-- The awards that are said to have supported one work (variable work_id), by what, and who holds them.
-- grain: award
with researcher as (
    select
        award_key,
        list(
            name || case when len(roles) > 0 then ' (' || array_to_string(roles, ', ') || ')' else '' end
            order by not list_contains(coalesce(roles, []), 'PI'), name
        ) as researchers
    from award_researcher
    where confidence > 0.5
    group by award_key
)
select
    award_work.award_key,
    coalesce(award.award_number, award_work.award_number) as award_number,
    coalesce(award.funder_name, award_work.funder_name) as funder_name,
    award.title,
    award.starts_on::varchar as starts_on,
    (award.ends_before - 1)::varchar as ends_on,
    award.holder_name,
    coalesce(researcher.researchers, []) as researchers,
    award_work.award_id is not null as is_public_record,
    award_work.bases,
    award_work.confidence,
    award_work.contradictions
from award_work
left join award using (award_id)
left join researcher using (award_key)
where award_work.work_id = getvariable('work_id')::varchar
order by
    award_work.confidence desc,
    award_work.award_key
