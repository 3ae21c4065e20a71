-- An acknowledged award that may count as current when the support form was certified, and how it reads against it.
-- `reading` is `disclosed`, `ended`, `training_award`, `unexplained`, or what stands between it and an answer: `G1`, `G3`,
-- `G4`, `form_missing`, `form_undated`, `filed_before_start`, `number`, `scope`, `date`; `would_settle` says what would give
-- one, where it lies with the award or the form.
-- grain: person × mention
with windowed as (
    select
        acknowledged_award.*,
        form.disclosure_id as tested_disclosure_id,
        form.state as form_state,
        form.tested_on,
        coalesce(form.tested_on, getvariable('as_of')) as window_hi,
        months_after(
            coalesce(form.tested_on, getvariable('as_of')),
            -getvariable('funding_window_months')
        ) as window_lo,
        acknowledged_award.starts_on is not null and acknowledged_award.ends_before is not null as is_period_known
    from acknowledged_award
    join form_under_test as form using (person_id)
    where form.form_type = 'cpos'
),
compared as (
    select
        windowed.*,
        reported.near_basis,
        reported.near_label,
        case
            when windowed.is_period_known then 1.0
            when windowed.date_lo >= windowed.window_lo and windowed.date_hi <= windowed.window_hi then 1.0
            else (
                (least(windowed.date_hi, windowed.window_hi) - greatest(windowed.date_lo, windowed.window_lo) + 1)
                / (windowed.date_hi - windowed.date_lo + 1)
            )
        end::double as conf_date,
        case
            when reported.is_on_form then 'disclosed'
            when windowed.ends_before <= windowed.window_hi then 'ended'
            when regexp_matches(nih_activity(windowed.activity_code, windowed.number_norm), '^[TF][0-9L][0-9]$')
                then 'training_award'
            when not windowed.is_identity_sure then 'G1'
            when not windowed.is_mention_sure then 'G3'
            when windowed.is_of_unmatched_person then 'G4'
            when windowed.form_state <> 'tested' then 'form_' || windowed.form_state
            when windowed.starts_on > windowed.tested_on then 'filed_before_start'
            when reported.near_basis is not null then 'number'
            when windowed.scope is not null then 'scope'
            when not windowed.is_period_known
                and (windowed.date_lo is null or (
                    (windowed.date_lo < windowed.window_lo or windowed.date_hi > windowed.window_hi)
                    and not getvariable('allow_possible_dates')
                )) then 'date'
            else 'unexplained'
        end as reading
    from windowed
    left join reported_award as reported using (person_id, number_norm)
    where windowed.is_period_known
    or windowed.date_lo is null
    or (windowed.date_hi >= windowed.window_lo and windowed.date_lo <= windowed.window_hi)
)
select
    * exclude (near_label),
    case reading
        when 'form_missing' then 'a certified current and pending support form'
        when 'form_undated' then 'the certification date of the current and pending support form'
        when 'G3' then 'whether ' || quoted(surface) || ' is an award number'
        when 'filed_before_start' then 'a support form certified after ' || starts_on::varchar
        when 'number' then 'whether ' || quoted(near_label) || ' is award ' || surface
        when 'scope' then 'what kind of support ' || surface || ' is'
        when 'date' then 'the period of award ' || surface || ', or the day of publication'
    end as would_settle
from compared
