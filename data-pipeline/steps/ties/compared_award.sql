-- An acknowledged award that may count as current when the support form was certified, and how it reads against it.
-- `reading` is `disclosed`, `ended`, `training_award`, `unexplained`, or what stands between it and an answer: `G1`, `G3`,
-- `G4`, `form_missing`, `form_undated`, `filed_before_start`, `number`, `scope`, `date`.
-- grain: person × mention
with told as (
    select
        person_id,
        number_norm,
        min(item_id) filter (basis in ('number', 'title')) as same_item_id,
        arg_min(item_id, basis) filter (basis not in ('number', 'title')) as near_item_id,
        min(basis) filter (basis not in ('number', 'title')) as near_basis
    from matched_award
    group by all
),
windowed as (
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
)
select
    windowed.*,
    told.same_item_id,
    told.near_item_id,
    told.near_basis,
    near.label as near_label,
    case
        when windowed.is_period_known then 1.0
        when windowed.date_lo >= windowed.window_lo and windowed.date_hi <= windowed.window_hi then 1.0
        else (
            (least(windowed.date_hi, windowed.window_hi) - greatest(windowed.date_lo, windowed.window_lo) + 1)
            / (windowed.date_hi - windowed.date_lo + 1)
        )
    end::double as conf_date,
    case
        when told.same_item_id is not null then 'disclosed'
        when windowed.ends_before <= windowed.window_hi then 'ended'
        when regexp_matches(nih_activity(windowed.activity_code, windowed.number_norm), '^[TF][0-9L][0-9]$')
            then 'training_award'
        when not windowed.is_identity_sure then 'G1'
        when not windowed.is_mention_sure then 'G3'
        when windowed.is_of_unmatched_person then 'G4'
        when windowed.form_state <> 'tested' then 'form_' || windowed.form_state
        when windowed.starts_on > windowed.tested_on then 'filed_before_start'
        when told.near_item_id is not null then 'number'
        when windowed.scope is not null then 'scope'
        when not windowed.is_period_known
            and (windowed.date_lo is null or (
                (windowed.date_lo < windowed.window_lo or windowed.date_hi > windowed.window_hi)
                and not getvariable('allow_possible_dates')
            )) then 'date'
        else 'unexplained'
    end as reading
from windowed
left join told using (person_id, number_norm)
left join disclosed_award as near on near.item_id = told.near_item_id
where windowed.is_period_known
or windowed.date_lo is null
or (windowed.date_hi >= windowed.window_lo and windowed.date_lo <= windowed.window_hi)
