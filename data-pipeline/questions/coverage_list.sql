-- What there was to check for each covered person.
-- grain: person
select
    person_id,
    work_count,
    with_affiliation,
    with_acknowledgment,
    with_funding,
    identity_sure,
    identity_unsure,
    year_lo,
    year_hi,
    disclosure_count
from coverage
order by person_id
