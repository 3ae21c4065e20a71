-- What a record says of its work, in the form in which records are compared. `own_id` is an id that its source gives to one
-- work only.
-- grain: source record of a work
with first_author as (
    select
        work_record_id as record_id,
        arg_min(replace(family_key, ' ', ''), position) as first_family
    from raw_authorship
    group by work_record_id
)
select
    raw_work.record_id,
    coalesce(raw_work.source, '') as source,
    lower(raw_work.doi) as doi,
    raw_work.pmid,
    case when has_own_ids(raw_work.source) then raw_work.source_work_id end as own_id,
    title_key(raw_work.title) as title_key,
    is_telling_title(raw_work.title) as is_telling,
    nullif(first_author.first_family, '') as first_family,
    year(first_day_of(raw_work.published))::integer as year
from raw_work
left join first_author using (record_id)
order by record_id
