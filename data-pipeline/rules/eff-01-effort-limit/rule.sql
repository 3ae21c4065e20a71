-- Person-months stated on the newest current and pending support form, summed by year.
-- grain: person × year
with stated_effort as (
    select
        form.person_id,
        form.disclosure_id,
        form.tested_on,
        item.item_id,
        item.support_type,
        item.number_norm,
        coalesce(item.number_norm, item.item_id) as award_key,
        item.starts_on,
        item.ends_before,
        item_effort.year,
        item_effort.person_months,
        nih_activity(award.activity_code, item.number_norm) as activity,
        make_date(item_effort.year, 1, 1) as year_starts_on,
        make_date(item_effort.year + 1, 1, 1) as year_ends_before
    from form_under_test as form
    join support_item as item using (disclosure_id)
    join item_effort using (item_id)
    left join (
        select
            number_norm,
            min(activity_code) as activity_code
        from award
        group by number_norm
    ) as award using (number_norm)
    where form.form_type = 'cpos'
    and form.state = 'tested'
),
summed as (
    select
        person_id,
        disclosure_id,
        tested_on,
        year,
        round(coalesce(sum(person_months) filter (support_type = 'current'), 0), 4) as current_months,
        round(coalesce(sum(person_months) filter (support_type = 'pending'), 0), 4) as pending_months,
        count(*) filter (person_months is null) as unstated_count,
        coalesce(sum(person_months) filter (support_type = 'current' and regexp_matches(activity, '^K[0-9L][0-9]$')), 0)
            as mentored_months,
        coalesce(sum(person_months) filter (support_type = 'current' and ends_before <= year_starts_on), 0)
            as after_end_months,
        coalesce(sum(
            person_months
            * greatest(
                0,
                least(coalesce(ends_before, year_ends_before), year_ends_before)
                    - greatest(coalesce(starts_on, year_starts_on), year_starts_on)
            )
            / (year_ends_before - year_starts_on)
        ) filter (support_type = 'current'), 0) as prorated_months,
        list('effort:effort:' || item_id || '|' || year::varchar order by support_type, item_id) as evidence
    from stated_effort
    group by all
),
repeated as (
    select
        person_id,
        year,
        sum(months - greatest_months) as repeated_months
    from (
        select
            person_id,
            year,
            award_key,
            sum(person_months) as months,
            max(person_months) as greatest_months
        from stated_effort
        where support_type = 'current'
        group by all
    )
    group by all
),
veterans_employment as (
    select distinct
        employment.person_id,
        summed.year
    from employment
    join summed using (person_id)
    where regexp_matches(lower(employment.org_name), '\bveterans\b')
    and spans_meet(
        employment.starts_on,
        employment.ends_before,
        make_date(summed.year, 1, 1),
        make_date(summed.year + 1, 1, 1)
    )
),
measured as (
    select
        summed.*,
        round(getvariable('effort_limit') + getvariable('effort_tolerance'), 4) as most,
        coalesce(repeated.repeated_months, 0) as repeated_months,
        veterans_employment.person_id is not null as is_veterans_employee
    from summed
    left join repeated using (person_id, year)
    left join veterans_employment using (person_id, year)
),
explained as (
    select
        *,
        case
            when current_months <= most then null
            when mentored_months > 0 and current_months - mentored_months <= most then 'mentored_subsumed'
            when is_veterans_employee then 'va_joint_appointment'
            when current_months - repeated_months <= most then 'overlapping_budget_periods'
            when current_months - after_end_months <= most then 'no_cost_extension'
        end as innocent
    from measured
),
judged as (
    select
        *,
        case
            when innocent is not null then 'scope'
            when current_months > most then 'current'
            when unstated_count > 0 and round(current_months + pending_months, 4) <= most then 'effort_missing'
            when round(current_months + pending_months, 4) > most then 'with_pending'
            else 'within'
        end as reading
    from explained
)
select
    person_id || '|' || year::varchar as subject_key,
    person_id,
    year::varchar as subject_label,
    case
        when reading in ('current', 'with_pending') then 'fired'
        when reading = 'within' then 'satisfied'
        else 'unknown'
    end as verdict,
    case when reading in ('scope', 'effort_missing') then reading end as gate,
    case
        when reading = 'effort_missing' then 'the person-months of ' || counted(unstated_count, 'item') || ' in ' || year::varchar
        when innocent = 'mentored_subsumed' then 'how much effort the career award subsumes'
        when innocent = 'va_joint_appointment' then 'the memorandum of the joint appointment'
        when innocent = 'overlapping_budget_periods' then 'which of the rows with one award number is in force'
        when innocent = 'no_cost_extension' then 'the end of the award whose effort goes on'
    end as would_settle,
    innocent,
    case reading
        when 'current' then 'R'
        when 'with_pending' then 'C'
    end as severity,
    []::varchar[] as escalators,
    make_date(year, 1, 1)::varchar as date_lo,
    make_date(year, 12, 31)::varchar as date_hi,
    'certain' as date_certainty,
    null::double as conf_identity,
    null::double as conf_organization,
    null::double as conf_mention,
    null::double as conf_attribution,
    1.0::double as conf_date,
    0::integer as work_count,
    null::integer as overlap_months,
    disclosure_id as tested_disclosure_id,
    [
        'year=' || year::varchar,
        'current=' || stated_months(current_months),
        'total=' || stated_months(current_months + pending_months),
        'limit=' || stated_months(getvariable('effort_limit')),
        'tested_on=' || tested_on::varchar
    ] as details,
    list_prepend('effort:effort_total:' || disclosure_id || '|' || year::varchar, evidence) as evidence,
    [
        'award_year=' || case when reading = 'current' and prorated_months <= most then 'yes' else 'unknown' end,
        'overlapping_budget_periods=no',
        'no_cost_extension=no',
        'mentored_subsumed=no',
        'va_joint_appointment=no',
        'pending_only=' || case when reading = 'with_pending' then 'yes' else 'no' end
    ] as innocents
from judged
order by subject_key
