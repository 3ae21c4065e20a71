-- What speaks for a candidate beside the name: an affiliation with an employer of the time, and a co-author who also signed
-- works that an identifier gives to the person. Works of very many authors show no acquaintance.
-- grain: authorship × person
with eligible as (
    select identity_candidate.*
    from identity_candidate
    join authorship using (authorship_id)
    where not authorship.has_orcid_conflict
    and not is_profile_other
    and not has_namesake_on_roster
    and not has_namesake_in_byline
),
employer_family as (
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
),
affiliated as (
    select
        eligible.authorship_id,
        eligible.work_id,
        eligible.person_id,
        arg_min(organization.name, affiliation.affiliation_id) as employer
    from eligible
    join affiliation using (authorship_id)
    join organization_match
        on organization_match.subject_kind = 'affiliation'
        and organization_match.subject_id = affiliation.affiliation_id
    join employer_family
        on employer_family.org_id = organization_match.org_id
        and employer_family.person_id = eligible.person_id
    join organization on organization.org_id = organization_match.org_id
    join work on work.work_id = eligible.work_id
    where organization_match.confidence >= getvariable('organization_gate')
    and work.date_lo is not null
    and spans_meet(
        employer_family.starts_on,
        employer_family.ends_before,
        work.date_lo,
        (work.date_hi + interval 1 day)::date
    )
    group by all
),
small_work as (
    select work_id
    from work
    where coalesce(author_count, 0) <= getvariable('hyperauthorship_cap')
),
affiliated_person as (
    select distinct person_id
    from affiliated
),
known_coauthor as (
    select distinct
        identity_claim.person_id,
        unnest(author_tokens(other.orcid, other.source_author_id)) as token
    from identity_claim
    join affiliated_person using (person_id)
    join small_work using (work_id)
    join authorship as other using (work_id)
    where identity_claim.is_alone
    and other.authorship_id <> identity_claim.authorship_id
),
coauthor as (
    select
        affiliated.authorship_id,
        affiliated.person_id,
        affiliated.employer,
        coalesce(other.display_name, other.raw_name) as name,
        unnest(author_tokens(other.orcid, other.source_author_id)) as token,
        other.position
    from affiliated
    join small_work using (work_id)
    join authorship as other using (work_id)
    where other.authorship_id <> affiliated.authorship_id
)
select
    coauthor.authorship_id,
    coauthor.person_id,
    any_value(coauthor.employer) as employer,
    arg_min(coauthor.name, coauthor.position) as coauthor,
    count(distinct coauthor.position)::integer as coauthor_count
from coauthor
join known_coauthor using (person_id, token)
group by
    coauthor.authorship_id,
    coauthor.person_id
order by
    authorship_id,
    person_id
