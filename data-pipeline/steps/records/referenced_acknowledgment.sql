-- The words of an acknowledgment with the work that they come with, else that their reference names by DOI, PMID or a source's id; a
-- null work means that no loaded work has it, or that several have.
-- grain: source record of an acknowledgment
with foreign_identifier as (
    select
        record_id,
        identifier
    from work_identifier
    where not is_own
),
reference as (
    select lower(doi) as work_ref, work_id, 'doi:' || lower(doi) as identifier, record_id, 1 as rank
    from work_record
    where doi is not null
    union all
    select pmid, work_id, 'pmid:' || pmid, record_id, 2
    from work_record
    where pmid is not null
    union all
    select lower(source_work_id), work_id, source || ':' || source_work_id, record_id, 3
    from work_record
    where source_work_id is not null
),
referenced_work as (
    select
        work_ref,
        rank,
        min(work_id) as work_id
    from reference
    anti join foreign_identifier using (record_id, identifier)
    group by work_ref, rank
    having count(distinct work_id) = 1
    qualify row_number() over (partition by work_ref order by rank) = 1
)
select
    raw_acknowledgment.record_id,
    raw_acknowledgment.work_ref,
    coalesce(work_record.work_id, referenced_work.work_id) as work_id,
    coalesce(raw_acknowledgment.section, 'ack') as section,
    raw_acknowledgment.text
from raw_acknowledgment
left join work_record on work_record.record_id = raw_acknowledgment.work_record_id
left join referenced_work on referenced_work.work_ref = lower(raw_acknowledgment.work_ref)
where raw_acknowledgment.text is not null
order by raw_acknowledgment.record_id
