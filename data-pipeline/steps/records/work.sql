-- A published work, as the first of its records describes it. `date_hi` is the last day, inclusive, that its date may mean.
-- grain: work
select
    work_record.work_id,
    raw_work.doi,
    raw_work.source_work_id,
    raw_work.title,
    raw_work.type,
    raw_work.venue,
    raw_work.topic,
    first_day_of(raw_work.published) as date_lo,
    last_day_of(raw_work.published) as date_hi,
    year(first_day_of(raw_work.published))::integer as year,
    raw_work.author_count,
    coalesce(raw_work.is_truncated, false) as is_truncated,
    coalesce(raw_work.is_retracted, false) as is_retracted,
    raw_work.record_id
from raw_work
join work_record using (record_id)
qualify row_number() over (partition by work_record.work_id order by raw_work.record_id) = 1
order by work_id
