-- Every record of a work belongs to exactly one work that exists, and every work has a record whose byline is taken.
select record_id
from raw_work
left join work_record using (record_id)
left join work using (work_id)
group by record_id
having count(work.work_id) <> 1
union all
select work_id
from work
left join byline using (work_id)
group by work_id
having count(byline.record_id) <> 1
