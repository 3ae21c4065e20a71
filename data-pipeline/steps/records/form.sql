-- A submitted form with what the form register adds to it: of several entries (the same bytes submitted again under another
-- name) the newest as of the day asked for. A form that names one covered person by id and carries the ORCID of another belongs to neither.
-- grain: disclosure
with register_entry as (
    select
        regexp_extract(file_name, '[^/\\]*$') as base_name,
        arg_min(stated_person_id, record_id) as stated_person_id,
        arg_min(form_type, record_id) as form_type,
        arg_min(proposal_id, record_id) as proposal_id,
        arg_min(certified_on, record_id) as certified_on,
        arg_min(submitted_on, record_id) as submitted_on
    from raw_form_register
    group by base_name
),
form_name as (
    select
        record_id,
        regexp_extract(file_name, '[^/\\]*$') as base_name
    from raw_disclosure
    union
    select
        raw_disclosure.record_id,
        duplicate_file.file_name
    from raw_disclosure
    join duplicate_file on duplicate_file.file_id = split_part(raw_disclosure.record_id, ':', 1)
),
registered as (
    select
        form_name.record_id,
        register_entry.*
    from form_name
    join register_entry using (base_name)
    qualify row_number() over (
        partition by record_id
        order by first_day_of(certified_on) <= getvariable('as_of') desc, certified_on desc, base_name
    ) = 1
),
form_record as (
    select
        raw_disclosure.disclosure_id,
        coalesce(raw_disclosure.stated_person_id, registered.stated_person_id) as stated_person_id,
        raw_disclosure.orcid,
        coalesce(raw_disclosure.form_type, registered.form_type) as form_type,
        coalesce(raw_disclosure.proposal_id, registered.proposal_id) as proposal_id,
        first_day_of(coalesce(raw_disclosure.certified_on, registered.certified_on)) as certified_on,
        first_day_of(coalesce(raw_disclosure.submitted_on, registered.submitted_on)) as submitted_on,
        raw_disclosure.record_id
    from raw_disclosure
    left join registered using (record_id)
    qualify row_number() over (partition by raw_disclosure.disclosure_id order by raw_disclosure.record_id) = 1
),
orcid_holder as (
    select
        orcid,
        min(person_id) as person_id
    from person
    where orcid is not null
    group by orcid
    having count(*) = 1
)
select
    form_record.disclosure_id,
    case
        when named.person_id <> orcid_holder.person_id then null
        else coalesce(named.person_id, orcid_holder.person_id)
    end as person_id,
    form_record.form_type,
    form_record.proposal_id,
    form_record.certified_on,
    form_record.submitted_on,
    form_record.record_id
from form_record
left join person as named on named.person_id = form_record.stated_person_id
left join orcid_holder on orcid_holder.orcid = form_record.orcid
