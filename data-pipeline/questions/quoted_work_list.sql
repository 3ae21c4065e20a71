-- The works that one finding quotes (variable finding_id), in brief.
-- grain: work
with quoted as (
    select distinct work_id
    from finding_evidence
    where finding_id = getvariable('finding_id')::varchar
    and work_id is not null
)
select
    quoted.work_id,
    (select count(*) from work_record where work_record.work_id = quoted.work_id)::integer as record_count,
    (select count(*) from work_conflict where work_conflict.work_id = quoted.work_id)::integer as conflict_count,
    (
        select count(*)
        from funding_text_check
        where funding_text_check.work_id = quoted.work_id
        and funding_text_check.reading = 'absent'
    )::integer as absent_award_count
from quoted
order by quoted.work_id
