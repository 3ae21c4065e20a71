-- A submitted form with what the form register adds to it. A form that names one covered person by id and carries the
-- ORCID of another belongs to neither.
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
form_record as (
    select
        raw_disclosure.disclosure_id,
        coalesce(raw_disclosure.stated_person_id, register_entry.stated_person_id) as stated_person_id,
        raw_disclosure.orcid,
        coalesce(raw_disclosure.form_type, register_entry.form_type) as form_type,
        coalesce(raw_disclosure.proposal_id, register_entry.proposal_id) as proposal_id,
        first_day_of(coalesce(raw_disclosure.certified_on, register_entry.certified_on)) as certified_on,
        first_day_of(coalesce(raw_disclosure.submitted_on, register_entry.submitted_on)) as submitted_on,
        raw_disclosure.record_id
    from raw_disclosure
    left join register_entry
        on register_entry.base_name = regexp_extract(raw_disclosure.file_name, '[^/\\]*$')
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
