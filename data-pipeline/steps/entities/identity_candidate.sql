-- An authorship that only its name gives to a covered person. Where an ORCID says that it is somebody else, there is no row.
-- grain: authorship × person
with settled_authorship as (
    select distinct authorship_id
    from identity_claim
    where is_alone
),
claimed_work as (
    select distinct
        work_id,
        person_id
    from identity_claim
),
candidate as (
    select
        authorship.authorship_id,
        authorship.work_id,
        name_match.person_id,
        name_match.label as name_label,
        name_match.rule as name_rule,
        name_match.is_weak,
        person.orcid <> author_orcid.orcid as is_profile_other
    from authorship
    join name_match using (family_key, given_key)
    join person on person.person_id = name_match.person_id
    left join author_orcid using (source_author_id)
    anti join identity_claim
        on identity_claim.authorship_id = authorship.authorship_id
        and identity_claim.person_id = name_match.person_id
    anti join identity_decision
        on identity_decision.authorship_id = authorship.authorship_id
        and identity_decision.person_id = name_match.person_id
    anti join settled_authorship on settled_authorship.authorship_id = authorship.authorship_id
    anti join person as holder on holder.orcid = authorship.orcid
    where authorship.orcid is null
    or person.orcid is null
)
select
    candidate.authorship_id,
    candidate.work_id,
    candidate.person_id,
    candidate.name_rule,
    candidate.name_label,
    candidate.is_weak,
    coalesce(candidate.is_profile_other, false) as is_profile_other,
    count(*) over (partition by candidate.authorship_id) > 1 as has_namesake_on_roster,
    count(*) over (partition by candidate.work_id, candidate.person_id) > 1
        or claimed_work.person_id is not null as has_namesake_in_byline
from candidate
left join claimed_work using (work_id, person_id)
order by
    authorship_id,
    person_id
