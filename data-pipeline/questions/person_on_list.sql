-- The covered people who surely signed a work (variable work_id) or stand on an award (variable award_id).
-- grain: person
select person_id
from identity_link
where is_sure
and work_id = getvariable('work_id')::varchar
union
select person_id
from award_person
where person_id is not null
and award_id = getvariable('award_id')::varchar
order by person_id
