-- What each record of one work (variable work_id) states, and which value is taken.
-- grain: field × record
with of_several as (
    select
        field,
        record_id,
        value,
        is_chosen
    from work_field
    where work_id = getvariable('work_id')::varchar
),
only_record as (
    select raw_work.*
    from raw_work
    join work_record using (record_id)
    where work_record.work_id = getvariable('work_id')::varchar
    and work_record.joined_by = 'alone'
),
of_one as (
    select 'title' as field, record_id, title as value from only_record
    union all
    select 'published', record_id, published from only_record
    union all
    select 'venue', record_id, venue from only_record
    union all
    select 'type', record_id, type from only_record
    union all
    select 'doi', record_id, doi from only_record
    union all
    select 'pmid', record_id, pmid from only_record
    union all
    select 'topic', record_id, topic from only_record
    union all
    select 'author_count', record_id, author_count::varchar from only_record
    union all
    select 'is_retracted', record_id, is_retracted::varchar from only_record
)
select *
from of_several
union all
select
    field,
    record_id,
    value,
    true
from of_one
where value is not null
order by
    field,
    record_id
