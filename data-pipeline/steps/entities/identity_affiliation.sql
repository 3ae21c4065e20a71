-- An authorship that is affiliated with an employer of the covered person whom it is, or may be, at about the time of the employment.
-- grain: authorship × person
with employer_family as (
    select
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
)
select
    identity_prospect.authorship_id,
    identity_prospect.work_id,
    identity_prospect.person_id,
    arg_min(organization.name, affiliation.affiliation_id) as employer
from identity_prospect
join affiliation using (authorship_id)
join organization_match
    on organization_match.subject_kind = 'affiliation'
    and organization_match.subject_id = affiliation.affiliation_id
join employer_family
    on employer_family.org_id = organization_match.org_id
    and employer_family.person_id = identity_prospect.person_id
join organization on organization.org_id = organization_match.org_id
join work on work.work_id = identity_prospect.work_id
where organization_match.confidence >= getvariable('organization_gate')
and work.date_lo is not null
and spans_meet(
    employer_family.starts_on,
    employer_family.ends_before,
    work.date_lo,
    (work.date_hi + interval 1 day)::date
)
group by all
order by
    identity_prospect.authorship_id,
    identity_prospect.person_id
