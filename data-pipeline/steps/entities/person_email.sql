-- An e-mail address that is surely one covered person's and nobody else's: the roster gives it (`is_of_roster`), or the public record of their
-- ORCID iD states it.
-- grain: address
with stated as (
    select
        digest,
        person_id,
        true as is_of_roster
    from raw_roster_email
    union all
    select
        raw_profile_email.digest,
        person.person_id,
        false
    from raw_profile_email
    join person using (orcid)
)
select
    digest,
    min(person_id) as person_id,
    bool_or(is_of_roster) as is_of_roster
from stated
group by digest
having count(distinct person_id) = 1
order by digest
