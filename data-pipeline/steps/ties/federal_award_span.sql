-- A federal award of known period that surely has a covered person as principal or co-principal investigator.
-- grain: person × award
select
    person_id,
    award_id,
    award_number,
    number_norm,
    funder_name,
    title,
    starts_on,
    ends_before,
    conf_identity,
    award_person_id
from award_role
where is_us_federal
and is_identity_sure
and starts_on is not null
and ends_before is not null
