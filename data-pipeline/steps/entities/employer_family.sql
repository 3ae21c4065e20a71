-- An organization that is, or belongs with, an employer of a covered person, and for how long an affiliation with it is to be expected: the
-- employment, longer by the lag on both ends.
-- grain: covered person × organization × employment
select distinct
    employment.person_id,
    organization_family.relative_id as org_id,
    months_after(employment.starts_on, -getvariable('lag_months')) as starts_on,
    months_after(employment.ends_before, getvariable('lag_months')) as ends_before
from employment
join organization_match
    on organization_match.subject_kind = 'employment'
    and organization_match.subject_id = employment.employment_id
join organization_family using (org_id)
where organization_match.confidence >= getvariable('organization_gate')
order by all
