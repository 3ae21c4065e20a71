-- An employment of a covered person, as the roster states it.
-- grain: employment
select
    record_id as employment_id,
    person_id,
    employer as org_name,
    employer_key as org_key,
    employer_ror as ror_id,
    employer_country as country_code,
    job_title as title,
    first_day_of(employed_from) as starts_on,
    day_after(employed_to) as ends_before,
    record_id
from raw_roster
where person_id is not null
    and (employer is not null or employer_ror is not null)
order by record_id
