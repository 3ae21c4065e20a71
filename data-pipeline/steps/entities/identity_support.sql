-- What speaks for a candidate beside the name, enough to count: an affiliation with an employer of the time, a co-author of works that an
-- identifier or a reviewer gives to the person, and that it stands in one author cluster with such a work: there a common name asks
-- for more than a rare one.
-- grain: authorship × person
with known_cluster as (
    select distinct
        identity_claim.person_id,
        author_place.cluster
    from identity_claim
    join author_place using (authorship_id)
    where identity_claim.is_alone
)
select
    identity_candidate.authorship_id,
    identity_candidate.person_id,
    identity_affiliation.employer,
    identity_coauthor.coauthor,
    identity_coauthor.coauthor_count
from identity_candidate
join authorship using (authorship_id)
join identity_affiliation using (authorship_id, person_id)
join identity_coauthor using (authorship_id, person_id)
join author_place using (authorship_id)
join known_cluster
    on known_cluster.person_id = identity_candidate.person_id
    and known_cluster.cluster = author_place.cluster
where not authorship.has_orcid_conflict
and not identity_candidate.is_profile_other
and not identity_candidate.has_namesake_on_roster
and not identity_candidate.has_namesake_in_byline
order by
    identity_candidate.authorship_id,
    identity_candidate.person_id
