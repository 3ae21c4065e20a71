-- Awards that a public database says a covered person leads on the as-of date, against the rows of the newest support forms.
-- grain: person × award number
with compared as (
    select
        award_role.*,
        form.disclosure_id as tested_disclosure_id,
        form.tested_on,
        form.item_count,
        form.state as form_state,
        reported.near_label,
        reported.near_basis,
        case
            when reported.is_on_form then 'disclosed'
            when regexp_matches(nih_activity(award_role.activity_code, award_role.number_norm), '^[TF][0-9L][0-9]$')
                then 'training_award'
            when not award_role.is_identity_sure then 'G1'
            when form.state <> 'tested' then 'form_' || form.state
            when award_role.starts_on is null or award_role.ends_before is null then 'date'
            when award_role.starts_on > form.tested_on then 'filed_before_start'
            when reported.near_basis is not null then 'number'
            else 'unexplained'
        end as reading
    from award_role
    join form_under_test as form using (person_id)
    left join reported_award as reported using (person_id, number_norm)
    where form.form_type = 'cpos'
    and spans_meet(
        award_role.starts_on,
        award_role.ends_before,
        getvariable('as_of'),
        getvariable('as_of') + 1
    )
),
subject as (
    select *
    from compared
    qualify row_number() over (
        partition by person_id, number_norm
        order by
            reading <> 'unexplained',
            list_position(
                ['number', 'filed_before_start', 'date', 'form_undated', 'form_missing', 'G1', 'training_award', 'disclosed'],
                reading
            ),
            award_id
    ) = 1
)
select
    subject.person_id || '|' || subject.number_norm as subject_key,
    subject.person_id,
    concat_ws(', ', subject.award_number, subject.funder_name) as subject_label,
    case
        when subject.reading = 'unexplained' then 'fired'
        when subject.reading in ('disclosed', 'training_award') then 'satisfied'
        else 'unknown'
    end as verdict,
    case
        when subject.reading in ('unexplained', 'disclosed', 'training_award') then null
        else gate_of(subject.reading)
    end as gate,
    case subject.reading
        when 'G1' then 'an ORCID iD or staff id on the award record'
        when 'form_missing' then 'a certified current and pending support form'
        when 'form_undated' then 'the certification date of the current and pending support form'
        when 'date' then 'the start and the end of award ' || subject.award_number
        when 'filed_before_start' then 'a support form certified after ' || subject.starts_on::varchar
        when 'number' then 'whether ' || quoted(subject.near_label) || ' is award ' || subject.award_number
    end as would_settle,
    case
        when subject.reading = 'training_award' then 'training_award'
        when subject.reading = 'filed_before_start' then 'filed_before_start'
        when subject.reading = 'number' then case subject.near_basis
            when 'title_other_funder' then 'subaward'
            when 'part_of_number' then 'subproject'
        end
    end as innocent,
    case when subject.reading = 'unexplained' then 'R' end as severity,
    []::varchar[] as escalators,
    subject.starts_on::varchar as date_lo,
    (subject.ends_before - 1)::varchar as date_hi,
    'certain' as date_certainty,
    subject.conf_identity,
    null::double as conf_organization,
    null::double as conf_mention,
    null::double as conf_attribution,
    1.0::double as conf_date,
    0::integer as work_count,
    null::integer as overlap_months,
    subject.tested_disclosure_id,
    [
        'award=' || subject.award_number,
        'funder=' || coalesce(subject.funder_name, 'an unnamed funder'),
        'role=' || subject.role,
        'span=' || stated_span(subject.starts_on, subject.ends_before),
        'rows=' || counted(subject.item_count, 'row'),
        'tested_on=' || coalesce(subject.tested_on::varchar, '')
    ] as details,
    list_concat(
        ['award:award:' || subject.award_person_id],
        list_concat(on_file.row_evidence, on_file.form_evidence)
    ) as evidence,
    [
        'no_cost_extension=' || case
            when months_after(subject.ends_before, -12) <= getvariable('as_of') then 'unknown'
            else 'no'
        end,
        'transferred=unknown',
        'subaward=' || case when on_file.has_unnumbered then 'unknown' else 'no' end,
        'subproject=no',
        'training_award=no',
        'filed_before_start=no'
    ] as innocents
from subject
left join support_on_file as on_file on on_file.person_id = subject.person_id
order by subject_key
