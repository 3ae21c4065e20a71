-- Finds what the files say about people on the forgotten list (table forgotten_identifier), by the ids and ORCIDs that rows state:
-- forgotten_id, the identifiers met; forgotten_form, the forms that carry one or are registered under one; forgotten_row, the rows.
-- A digest of an e-mail address counts as an identifier. A form that states one person's id and the ORCID of another who was forgotten counts as theirs.
create or replace table forgotten_id as
with stated as (
    select person_id as id from raw_roster
    union
    select orcid from raw_roster
    union
    select person_id from raw_roster_name
    union
    select digest from raw_roster_email
    union
    select digest from raw_authorship_email
    union
    select digest from raw_profile_email
    union
    select digest from raw_award_email
    union
    select stated_person_id from raw_disclosure
    union
    select orcid from raw_disclosure
    union
    select stated_person_id from raw_form_register
    union
    select orcid from raw_profile_item
    union
    select person_orcid from raw_award
    union
    select stated_person_id from raw_award
    union
    select orcid from raw_authorship
    union
    select person_id from raw_identity_decision
),
salted as (
    select
        id,
        salt,
        sha256(salt || chr(31) || id) as hash
    from stated
    cross join (select distinct salt from forgotten_identifier)
    where id is not null
)
select distinct id
from salted
semi join forgotten_identifier using (salt, hash);

create or replace table forgotten_form as
with registered_name as (
    select regexp_extract(file_name, '[^/\\]*$') as base_name
    from raw_form_register
    where stated_person_id in (select id from forgotten_id)
),
form_name as (
    select
        disclosure_id,
        file_name,
        stated_person_id
    from raw_disclosure
    union all
    select
        raw_disclosure.disclosure_id,
        duplicate_file.file_name,
        raw_disclosure.stated_person_id
    from raw_disclosure
    join duplicate_file on duplicate_file.file_id = split_part(raw_disclosure.record_id, ':', 1)
)
select disclosure_id
from raw_disclosure
where stated_person_id in (select id from forgotten_id)
    or orcid in (select id from forgotten_id)
union
select disclosure_id
from form_name
where stated_person_id is null
    and regexp_extract(file_name, '[^/\\]*$') in (select base_name from registered_name);

create or replace table forgotten_row as
select 'raw_roster' as table_name, record_id
from raw_roster
where person_id in (select id from forgotten_id)
    or orcid in (select id from forgotten_id)
union all
select 'raw_roster_name', record_id
from raw_roster_name
where person_id in (select id from forgotten_id)
    or person_id in (select person_id from raw_roster where orcid in (select id from forgotten_id))
union all
select 'raw_roster_email', record_id
from raw_roster_email
where digest in (select id from forgotten_id)
    or person_id in (select id from forgotten_id)
    or person_id in (select person_id from raw_roster where orcid in (select id from forgotten_id))
union all
select 'raw_disclosure', record_id
from raw_disclosure
semi join forgotten_form using (disclosure_id)
union all
select 'raw_form_register', record_id
from raw_form_register
where stated_person_id in (select id from forgotten_id)
union all
select 'raw_position', record_id
from raw_position
semi join forgotten_form using (disclosure_id)
union all
select 'raw_collaborator', record_id
from raw_collaborator
semi join forgotten_form using (disclosure_id)
union all
select 'raw_foreign_component', record_id
from raw_foreign_component
semi join forgotten_form using (disclosure_id)
union all
select 'raw_support', record_id
from raw_support
semi join forgotten_form using (disclosure_id)
union all
select 'raw_effort', raw_effort.record_id
from raw_effort
join raw_support on raw_support.record_id = raw_effort.support_record_id
semi join forgotten_form on forgotten_form.disclosure_id = raw_support.disclosure_id
union all
select 'raw_profile_item', record_id
from raw_profile_item
where orcid in (select id from forgotten_id)
union all
select 'raw_profile_email', record_id
from raw_profile_email
where digest in (select id from forgotten_id)
    or orcid in (select id from forgotten_id)
union all
select 'raw_award', record_id
from raw_award
where person_orcid in (select id from forgotten_id)
    or stated_person_id in (select id from forgotten_id)
    or record_id in (select award_record_id from raw_award_email where digest in (select id from forgotten_id))
union all
select 'raw_award_email', raw_award_email.record_id
from raw_award_email
join raw_award on raw_award.record_id = raw_award_email.award_record_id
where raw_award_email.digest in (select id from forgotten_id)
    or raw_award.person_orcid in (select id from forgotten_id)
    or raw_award.stated_person_id in (select id from forgotten_id)
union all
select 'raw_authorship', record_id
from raw_authorship
where orcid in (select id from forgotten_id)
union all
select 'raw_authorship_email', raw_authorship_email.record_id
from raw_authorship_email
left join raw_authorship using (work_record_id, position)
where raw_authorship_email.digest in (select id from forgotten_id)
    or raw_authorship.orcid in (select id from forgotten_id);
