-- What speaks for a candidate beside the name, enough to count. Either an e-mail address that the roster or the person's ORCID record
-- gives for them, and nobody else; or an affiliation with an employer of the time, a co-author of works that an identifier or a reviewer gives to the person, and
-- that it stands in one author cluster with such a work: there a common name asks for more than a rare one. `employer` and `coauthor`
-- are null where it is the address.
-- grain: authorship × person
with open_candidate as (
    select identity_candidate.*
    from identity_candidate
    join authorship using (authorship_id)
    where not authorship.has_orcid_conflict
        and not identity_candidate.is_profile_other
        and not identity_candidate.has_namesake_in_byline
),
addressed as (
    select
        open_candidate.authorship_id,
        open_candidate.person_id
    from open_candidate
    join identity_email using (authorship_id, person_id)
    where identity_email.is_on_roster
        or identity_email.is_on_profile
),
known_cluster as (
    select distinct
        identity_claim.person_id,
        author_place.cluster
    from identity_claim
    join author_place using (authorship_id)
    where identity_claim.is_alone
)
select
    authorship_id,
    person_id,
    null as employer,
    null as coauthor,
    0 as coauthor_count
from addressed
union all
select
    open_candidate.authorship_id,
    open_candidate.person_id,
    identity_affiliation.employer,
    identity_coauthor.coauthor,
    identity_coauthor.coauthor_count
from open_candidate
join identity_affiliation using (authorship_id, person_id)
join identity_coauthor using (authorship_id, person_id)
join author_place using (authorship_id)
join known_cluster
    on known_cluster.person_id = open_candidate.person_id
    and known_cluster.cluster = author_place.cluster
anti join addressed
    on addressed.authorship_id = open_candidate.authorship_id
    and addressed.person_id = open_candidate.person_id
where not open_candidate.has_namesake_on_roster
order by
    authorship_id,
    person_id
