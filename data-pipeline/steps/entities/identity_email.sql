-- What an author's e-mail address says for the covered person whom the authorship is, or may be: it is one that the roster gives for that
-- person alone (`is_on_roster`) or that the public record of their ORCID iD states (`is_on_profile`), it stands on another work that an
-- identifier or a reviewer gives to them (`is_on_known_work`), or it is under the host of an `employer` of the time. Another address says
-- nothing.
-- grain: authorship × person
with known_email as (
    select
        identity_claim.person_id,
        authorship_email.digest,
        min(identity_claim.work_id) as first_work_id,
        max(identity_claim.work_id) as last_work_id
    from identity_claim
    join authorship_email using (authorship_id)
    where identity_claim.is_alone
    group by
        identity_claim.person_id,
        authorship_email.digest
),
employed as (
    select
        identity_prospect.authorship_id,
        identity_prospect.person_id,
        min(organization.name) as employer
    from identity_prospect
    join authorship_email using (authorship_id)
    join email_organization using (domain)
    join employer_family
        on employer_family.org_id = email_organization.org_id
        and employer_family.person_id = identity_prospect.person_id
    join organization on organization.org_id = email_organization.org_id
    join work on work.work_id = identity_prospect.work_id
    where work.date_lo is not null
        and spans_meet(
            employer_family.starts_on,
            employer_family.ends_before,
            work.date_lo,
            (work.date_hi + interval 1 day)::date
        )
    group by all
)
select
    identity_prospect.authorship_id,
    identity_prospect.person_id,
    coalesce(bool_or(person_email.is_of_roster), false) as is_on_roster,
    coalesce(bool_or(not person_email.is_of_roster), false) as is_on_profile,
    coalesce(
        bool_or(
            known_email.first_work_id <> identity_prospect.work_id
            or known_email.last_work_id <> identity_prospect.work_id
        ),
        false
    ) as is_on_known_work,
    any_value(employed.employer) as employer
from identity_prospect
join authorship_email using (authorship_id)
left join person_email
    on person_email.digest = authorship_email.digest
    and person_email.person_id = identity_prospect.person_id
left join known_email
    on known_email.digest = authorship_email.digest
    and known_email.person_id = identity_prospect.person_id
left join employed
    on employed.authorship_id = identity_prospect.authorship_id
    and employed.person_id = identity_prospect.person_id
group by
    identity_prospect.authorship_id,
    identity_prospect.person_id
order by
    identity_prospect.authorship_id,
    identity_prospect.person_id
