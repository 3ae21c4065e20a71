-- The authors' own words of one work (variable work_id), each once, with the places where they were read.
-- grain: acknowledgment
select
    acknowledgment_id,
    section,
    text,
    list(
        coalesce(source_file.path || ', ', '') || substr(record_id, instr(record_id, ':') + 1)
        order by source_file.path, record_id
    ) as origins
from acknowledgment_record
left join source_file on source_file.file_id = split_part(record_id, ':', 1)
where work_id = getvariable('work_id')::varchar
group by
    acknowledgment_id,
    section,
    text
order by acknowledgment_id
