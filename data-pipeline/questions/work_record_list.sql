-- The records that describe one work (variable work_id), with their file and place.
-- grain: source record of a work
select
    work_record.record_id,
    work_record.source,
    work_record.source_work_id,
    work_record.joined_by,
    byline.record_id is not null as has_byline,
    coalesce(source_file.path, '') as file,
    split_part(work_record.record_id, ':', 1) as file_id,
    substr(work_record.record_id, instr(work_record.record_id, ':') + 1) as place
from work_record
left join byline using (work_id, record_id)
left join source_file on source_file.file_id = split_part(work_record.record_id, ':', 1)
where work_record.work_id = getvariable('work_id')::varchar
order by
    source_rank(work_record.source),
    work_record.source,
    work_record.record_id
