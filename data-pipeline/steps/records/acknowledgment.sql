-- The words of one section of a work's acknowledgments; the same words in two files are one acknowledgment.
-- grain: work × section × text
select
    work_id || '!' || left(md5(section || '|' || text), 12) as acknowledgment_id,
    work_id,
    section,
    text,
    min(record_id) as record_id
from referenced_acknowledgment
where work_id is not null
group by all
order by acknowledgment_id
