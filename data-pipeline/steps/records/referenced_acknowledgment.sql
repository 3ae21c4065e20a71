-- The words of an acknowledgment with the work that its reference names; a null work means that no loaded work has it.
-- grain: source record of an acknowledgment
with reference as (
    select
        doi as work_ref,
        work_id
    from work_record
    where doi is not null
    union all
    select
        source_work_id,
        work_id
    from work_record
    where source_work_id is not null
),
referenced_work as (
    select
        work_ref,
        min(work_id) as work_id
    from reference
    group by all
)
select
    raw_acknowledgment.record_id,
    raw_acknowledgment.work_ref,
    referenced_work.work_id,
    coalesce(raw_acknowledgment.section, 'ack') as section,
    raw_acknowledgment.text
from raw_acknowledgment
left join referenced_work using (work_ref)
where raw_acknowledgment.text is not null
order by record_id
