-- What each file holds about forgotten people (table forgotten_row): its own rows that are left out or lose a person, however many tables
-- they went to, and ORCIDs in bylines that are left empty.
-- grain: file
select
    source_file.path,
    source_file.sha256,
    count(distinct regexp_replace(forgotten_row.record_id, '/email(\[\d+\])?$', ''))
        filter (where forgotten_row.table_name <> 'raw_authorship')::integer as rows,
    count(*) filter (where forgotten_row.table_name = 'raw_authorship')::integer as orcids
from forgotten_row
join source_file on source_file.file_id = split_part(forgotten_row.record_id, ':', 1)
group by all
order by source_file.path
