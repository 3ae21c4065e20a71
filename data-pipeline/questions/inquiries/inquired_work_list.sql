-- Works in brief (variable work_ids), with the kinds of source that have a record of each.
-- grain: work
with signed as (
    select
        authorship.work_id,
        count(distinct author.author_id) as authors
    from authorship
    join author using (authorship_id)
    where list_contains(getvariable('work_ids'), authorship.work_id)
    group by authorship.work_id
),
recorded as (
    select
        work_id,
        string_agg(distinct source, ', ' order by source) as sources
    from work_record
    where list_contains(getvariable('work_ids'), work_id)
    group by work_id
)
select
    work.work_id,
    coalesce(work.title, '') as title,
    work.year::integer as year,
    work.doi,
    greatest(coalesce(work.author_count, 0), coalesce(signed.authors, 0))::integer as authors,
    coalesce(recorded.sources, '') as sources
from work
left join signed using (work_id)
left join recorded using (work_id)
where list_contains(getvariable('work_ids'), work.work_id)
order by
    work.year desc nulls last,
    work.work_id
