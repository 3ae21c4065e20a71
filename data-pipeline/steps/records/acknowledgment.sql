-- The words of one section of a work's acknowledgments; the same words in two records are one acknowledgment.
-- grain: work × words
select
    acknowledgment_id,
    work_id,
    section,
    text,
    min(record_id) as record_id
from acknowledgment_record
group by all
order by acknowledgment_id
