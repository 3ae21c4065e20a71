-- Each quotation behind the findings asked for (variable finding_id; null = all), with its file and place.
-- grain: finding × quotation
select
    finding_evidence.finding_id,
    finding_evidence.seq,
    finding_evidence.side,
    finding_evidence.label,
    finding_evidence.quote,
    finding_evidence.char_start,
    finding_evidence.char_end,
    finding_evidence.work_id,
    work.title as work_title,
    work.doi,
    coalesce(source_file.path, '') as file,
    coalesce(substr(finding_evidence.record_id, instr(finding_evidence.record_id, ':') + 1), '') as place,
    coalesce(source_file.sha256, '') as sha256
from finding_evidence
left join work using (work_id)
left join source_file on source_file.file_id = split_part(finding_evidence.record_id, ':', 1)
where coalesce(finding_evidence.finding_id = getvariable('finding_id')::varchar, true)
order by finding_evidence.finding_id, finding_evidence.seq
