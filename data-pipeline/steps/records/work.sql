-- A published work, each field as the record states it that is taken for it (work_field). `record_id` is the record of its byline; `date_hi` is the
-- last day, inclusive, that its date may mean.
-- grain: work
with chosen as (
    select
        work_id,
        any_value(value) filter (field = 'doi') as doi,
        any_value(value) filter (field = 'title') as title,
        any_value(value) filter (field = 'type') as type,
        any_value(value) filter (field = 'venue') as venue,
        any_value(value) filter (field = 'topic') as topic,
        any_value(value) filter (field = 'published') as published,
        any_value(value) filter (field = 'author_count') as author_count,
        any_value(value) filter (field = 'is_retracted') as is_retracted
    from work_field
    where is_chosen
    group by work_id
),
described as (
    select
        byline.work_id,
        case when chosen.work_id is null then raw_work.doi else chosen.doi end as doi,
        raw_work.source_work_id,
        coalesce(chosen.title, raw_work.title) as title,
        coalesce(chosen.type, raw_work.type) as type,
        coalesce(chosen.venue, raw_work.venue) as venue,
        coalesce(chosen.topic, raw_work.topic) as topic,
        coalesce(chosen.published, raw_work.published) as published,
        coalesce(chosen.author_count::integer, raw_work.author_count) as author_count,
        coalesce(raw_work.is_truncated, false) as is_truncated,
        coalesce(chosen.is_retracted::boolean, raw_work.is_retracted, false) as is_retracted,
        byline.record_id
    from byline
    join raw_work using (record_id)
    left join chosen using (work_id)
)
select
    work_id,
    doi,
    source_work_id,
    title,
    type,
    venue,
    topic,
    first_day_of(published) as date_lo,
    last_day_of(published) as date_hi,
    year(first_day_of(published))::integer as year,
    author_count,
    is_truncated,
    is_retracted,
    record_id
from described
order by work_id
