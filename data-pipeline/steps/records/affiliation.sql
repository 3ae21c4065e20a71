-- An affiliation line of an authorship, with the organization that the source linked to it: the lines of one record only, so that no organization
-- is counted twice in two spellings.
-- grain: affiliation
with taken as (
    select
        authorship_id,
        work_id,
        work_record_id,
        position
    from affiliation_record
    where is_taken
    union all
    select
        authorship.authorship_id,
        authorship.work_id,
        byline.record_id,
        authorship.position
    from authorship
    join byline using (work_id)
    anti join affiliation_record using (authorship_id)
)
select
    taken.authorship_id || '/' || raw_affiliation.ordinal as affiliation_id,
    taken.authorship_id,
    taken.work_id,
    raw_affiliation.ordinal,
    raw_affiliation.raw_string,
    raw_affiliation.org_name,
    raw_affiliation.ror_id,
    raw_affiliation.country_code,
    coalesce(raw_affiliation.kind, 'affiliation') as kind,
    raw_affiliation.record_id
from taken
join raw_affiliation
    on raw_affiliation.work_record_id = taken.work_record_id
    and raw_affiliation.position = taken.position
order by
    taken.work_id,
    taken.authorship_id,
    raw_affiliation.ordinal
