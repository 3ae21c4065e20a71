-- A person on an award, and the covered person that it is: by the id or the ORCID that the record states; else by an e-mail
-- address of theirs beside a name that fits (`name_email`); else by name alone (`name_only`, never sure) where exactly one covered person has such a name (not by a weak rule). A null person is not a covered one.
-- Awards of which no person is known are not here.
-- grain: award × person as written × role
with listed_person as (
    select
        raw_award.*,
        award_record.award_id
    from raw_award
    join award_record using (record_id)
    where raw_award.person_name is not null
    qualify row_number() over (
        partition by
            award_record.award_id,
            raw_award.person_name,
            raw_award.role,
            raw_award.person_orcid,
            raw_award.stated_person_id
        order by record_id
    ) = 1
),
orcid_holder as (
    select
        orcid,
        min(person_id) as person_id
    from person
    where orcid is not null
    group by orcid
    having count(*) = 1
),
addressed as (
    select
        award_record.award_id,
        raw_award.person_name,
        min(person_email.person_id) as person_id
    from raw_award_email
    join raw_award on raw_award.record_id = raw_award_email.award_record_id
    join award_record on award_record.record_id = raw_award.record_id
    join person_email using (digest)
    join name_match
        on name_match.family_key = raw_award.family_key
        and name_match.given_key = raw_award.given_key
        and name_match.person_id = person_email.person_id
    group by
        award_record.award_id,
        raw_award.person_name
    having count(distinct person_email.person_id) = 1
),
namesake as (
    select
        family_key,
        given_key,
        min(person_id) as person_id
    from name_match
    where not is_weak
    group by all
    having count(*) = 1
),
claim as (
    select
        listed_person.*,
        stated.person_id as stated_id,
        orcid_holder.person_id as orcid_id,
        case
            when listed_person.person_orcid is null or addressed_person.orcid is null
                or addressed_person.orcid = listed_person.person_orcid then addressed.person_id
        end as addressed_id,
        case
            when listed_person.person_orcid is null or namesake_person.orcid is null
                or namesake_person.orcid = listed_person.person_orcid then namesake.person_id
        end as namesake_id
    from listed_person
    left join person as stated on stated.person_id = listed_person.stated_person_id
    left join orcid_holder on orcid_holder.orcid = listed_person.person_orcid
    left join addressed
        on addressed.award_id = listed_person.award_id
        and addressed.person_name = listed_person.person_name
    left join person as addressed_person on addressed_person.person_id = addressed.person_id
    left join namesake
        on namesake.family_key = listed_person.family_key
        and namesake.given_key = listed_person.given_key
    left join person as namesake_person on namesake_person.person_id = namesake.person_id
)
select
    record_id as award_person_id,
    award_id,
    person_name,
    case
        when stated_id <> orcid_id then null
        else coalesce(stated_id, orcid_id, addressed_id, namesake_id)
    end as person_id,
    case
        when stated_id <> orcid_id then 'conflict'
        when stated_id is not null then 'stated_id'
        when orcid_id is not null then 'orcid_record'
        when addressed_id is not null then 'name_email'
        when namesake_id is not null then 'name_only'
    end as method,
    case
        when stated_id <> orcid_id then 0
        when stated_id is not null or orcid_id is not null then 0.99
        when addressed_id is not null then 0.97
        when namesake_id is not null then 0.5
    end::double as confidence,
    role,
    record_id
from claim
order by award_person_id
