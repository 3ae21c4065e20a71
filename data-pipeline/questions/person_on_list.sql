-- The covered people who surely signed a work (variable work_id), or hold an award (variable award_id) or surely signed a work that
-- it supported.
-- grain: person
select person_id
from identity_link
where is_sure
and work_id = getvariable('work_id')::varchar
union
select person_id
from award_researcher
where person_id is not null
and award_key = getvariable('award_id')::varchar
union
select identity_link.person_id
from award_work
join identity_link using (work_id)
where identity_link.is_sure
and award_work.confidence > 0.5
and award_work.award_key = getvariable('award_id')::varchar
order by person_id
