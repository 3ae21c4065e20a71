-- Every identifier by which files name a covered person (variable person_id): the roster's id and ORCIDs, what their own forms and
-- awards state, and the digests of e-mail addresses that the roster gives or that stand on works that are surely theirs. One that is
-- somebody else's on the roster as well is not theirs alone and is left out.
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
)
select identifier
from stated
anti join of_others using (identifier)
where identifier is not null
order by identifier
