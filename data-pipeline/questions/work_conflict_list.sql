-- What the records of one work (variable work_id) state differently.
-- grain: field × authorship or other work
select
    work_conflict.field,
    authorship.position,
    coalesce(authorship.raw_name, authorship.display_name) as name,
    work_conflict.stated,
    work_conflict.other_work_id,
    other.title as other_title
from work_conflict
left join authorship using (authorship_id)
left join work as other on other.work_id = work_conflict.other_work_id
where work_conflict.work_id = getvariable('work_id')::varchar
order by
    authorship.position nulls first,
    work_conflict.field,
    work_conflict.other_work_id
