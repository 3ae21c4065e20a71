-- Which work each record of a work describes: the same DOI, or the same id within one source, is the same work.
-- grain: source record of a work
with identified as (
    select
        record_id,
        source,
        source_work_id,
        doi,
        coalesce(
            min(doi) over (partition by coalesce(source, ''), coalesce(source_work_id, record_id)),
            doi
        ) as shared_doi
    from raw_work
)
select
    record_id,
    coalesce(
        'doi:' || shared_doi,
        coalesce(source, 'unknown') || ':' || source_work_id,
        'record:' || record_id
    ) as work_id,
    source_work_id,
    doi
from identified
order by record_id
