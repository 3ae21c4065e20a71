-- An affiliation line of an authorship, with the organization that the source linked to it.
-- grain: affiliation
select
    work.work_id || '#' || raw_affiliation.position || '/' || raw_affiliation.ordinal as affiliation_id,
    work.work_id || '#' || raw_affiliation.position as authorship_id,
    work.work_id,
    raw_affiliation.ordinal,
    raw_affiliation.raw_string,
    raw_affiliation.org_name,
    raw_affiliation.ror_id,
    raw_affiliation.country_code,
    coalesce(raw_affiliation.kind, 'affiliation') as kind,
    raw_affiliation.record_id
from raw_affiliation
join work on work.record_id = raw_affiliation.work_record_id
order by
    work.work_id,
    raw_affiliation.position,
    raw_affiliation.ordinal
