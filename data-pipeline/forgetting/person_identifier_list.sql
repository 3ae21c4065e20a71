-- Every identifier by which files name a covered person (variable person_id): the roster's id and ORCIDs, what their own forms and
-- awards state, and the digests of e-mail addresses that the roster or their ORCID record gives, or that stand on works and awards that are
-- surely theirs. One that is somebody else's on the roster as well is not theirs alone and is left out.
-- grain: identifier
with own_form as (
    select disclosure_id
    from form
    where person_id = getvariable('person_id')::varchar
),
own_award as (
    select record_id
    from award_person
    where person_id = getvariable('person_id')::varchar
        and method in ('stated_id', 'orcid_record')
),
award_address as (
    select distinct
        raw_award_email.digest,
        award_person.person_id
    from raw_award_email
    join raw_award on raw_award.record_id = raw_award_email.award_record_id
    join award_record on award_record.record_id = raw_award.record_id
    join award_person
        on award_person.award_id = award_record.award_id
        and award_person.person_name = raw_award.person_name
    where award_person.method in ('stated_id', 'orcid_record', 'name_email')
),
stated as (
    select getvariable('person_id')::varchar as identifier
    union
    select orcid
    from raw_roster
    where person_id = getvariable('person_id')::varchar
    union
    select digest
    from raw_roster_email
    where person_id = getvariable('person_id')::varchar
    union
    select authorship_email.digest
    from authorship_email
    join identity_link using (authorship_id)
    where identity_link.person_id = getvariable('person_id')::varchar
        and identity_link.is_sure
    union
    select raw_profile_email.digest
    from raw_profile_email
    join person using (orcid)
    where person.person_id = getvariable('person_id')::varchar
    union
    select digest
    from award_address
    where person_id = getvariable('person_id')::varchar
    union
    select stated_person_id
    from raw_disclosure
    semi join own_form using (disclosure_id)
    union
    select orcid
    from raw_disclosure
    semi join own_form using (disclosure_id)
    union
    select stated_person_id
    from raw_award
    semi join own_award using (record_id)
    union
    select person_orcid
    from raw_award
    semi join own_award using (record_id)
),
of_others as (
    select person_id as identifier
    from raw_roster
    where person_id <> getvariable('person_id')::varchar
    union
    select orcid
    from raw_roster
    where person_id <> getvariable('person_id')::varchar
        and orcid is not null
    union
    select digest
    from raw_roster_email
    where person_id <> getvariable('person_id')::varchar
    union
    select authorship_email.digest
    from authorship_email
    join identity_link using (authorship_id)
    where identity_link.person_id <> getvariable('person_id')::varchar
        and identity_link.is_sure
    union
    select raw_profile_email.digest
    from raw_profile_email
    join person using (orcid)
    where person.person_id <> getvariable('person_id')::varchar
    union
    select digest
    from award_address
    where person_id <> getvariable('person_id')::varchar
)
select identifier
from stated
anti join of_others using (identifier)
where identifier is not null
order by identifier
