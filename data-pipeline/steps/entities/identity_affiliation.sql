-- An authorship that is affiliated with an employer of the covered person whom it is, or may be, at about the time of the employment.
-- grain: authorship × person
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
