-- An affiliation line of an authorship in a record whose lines are not taken: shown beside them, used by nothing.
-- grain: affiliation line
select
    raw_affiliation.record_id,
    affiliation_record.authorship_id,
    affiliation_record.work_id,
    affiliation_record.work_record_id,
    raw_affiliation.ordinal,
    raw_affiliation.raw_string,
    raw_affiliation.org_name,
    raw_affiliation.ror_id,
    raw_affiliation.country_code
from affiliation_record
join raw_affiliation using (work_record_id, position)
where not affiliation_record.is_taken
order by raw_affiliation.record_id
