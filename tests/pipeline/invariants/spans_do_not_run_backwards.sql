-- An interval ends on or after its first day.
select
    work_id as id
from work
where date_hi < date_lo
union all
select authorship_id
from author
where author_id is null or label is null
