-- A funder or award that a database attached to a work by machine: a hint, never the words of the authors.
-- grain: work × funder × award
select
    work.work_id || '$' || raw_funding.ordinal as funding_id,
    work.work_id,
    raw_funding.funder_name,
    raw_funding.funder_ror,
    raw_funding.award_number,
    award_number_key.number_norm,
    raw_funding.record_id
from raw_funding
join work on work.record_id = raw_funding.work_record_id
left join award_number_key using (award_number)
order by
    work.work_id,
    raw_funding.ordinal
