-- A name in the byline of a work. `position` counts from 1.
-- grain: authorship
select
    work.work_id || '#' || raw_authorship.position as authorship_id,
    work.work_id,
    raw_authorship.position,
    raw_authorship.raw_name,
    raw_authorship.display_name,
    raw_authorship.family_key,
    raw_authorship.given_key,
    raw_authorship.orcid,
    raw_authorship.orcid_basis,
    raw_authorship.source_author_id,
    coalesce(raw_authorship.is_corresponding, false) as is_corresponding,
    raw_authorship.record_id
from raw_authorship
join work on work.record_id = raw_authorship.work_record_id
order by
    work.work_id,
    raw_authorship.position
