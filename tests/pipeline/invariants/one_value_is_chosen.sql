-- Of the values that records state for a field of one work, one is taken; of the records of one author, the lines of one.
select work_id || ' ' || field as id
from work_field
group by work_id, field
having count(*) filter (is_chosen) <> 1
union all
select authorship_id
from affiliation_record
group by authorship_id
having count(*) filter (is_taken) <> 1
