-- An observed affiliation that may lie in the window before the biosketch, and how it reads against what is on file.
-- `reading` is `home`, `widened_home`, `present_address`, `disclosed`, `education`, `unexplained`, or what stands between it
-- and an answer: `G1`, `G2`, `form_missing`, `form_undated`, `unsure_row`, `date`.
-- grain: person × affiliation
with windowed as (
    select
        observed_affiliation.*,
        form.disclosure_id as tested_disclosure_id,
        form.state as form_state,
        form.tested_on,
        coalesce(form.tested_on, getvariable('as_of')) as window_hi,
        months_after(
            coalesce(form.tested_on, getvariable('as_of')),
            -getvariable('affiliation_window_months')
        ) as window_lo
    from observed_affiliation
    join form_under_test as form using (person_id)
    where form.form_type = 'biosketch'
),
known_family as (
    select
        known.*,
        organization_family.relative_id
    from known_organization as known
    join organization_family using (org_id)
),
met as (
    select
        windowed.person_id,
        windowed.affiliation_id,
        bool_or(
            known.subject_kind = 'employment'
            and spans_meet(known.starts_on, known.ends_before, windowed.date_lo, windowed.date_hi + 1)
        ) as is_home,
        bool_or(known.subject_kind = 'employment') as is_widened_home,
        bool_or(known.subject_kind = 'position' and known.item_type <> 'education') as is_disclosed,
        bool_or(known.item_type = 'education') as is_education,
        bool_and(known.org_id <> known.relative_id) as is_by_relative
    from windowed
    join known_family as known
        on known.person_id = windowed.person_id
        and known.relative_id = windowed.org_id
    where spans_meet(known.widened_from, known.widened_before, windowed.date_lo, windowed.date_hi + 1)
    group by all
),
-- A row that no registry knows may be the same organization under another spelling, or its acronym.
unsure_row as (
    select
        windowed.person_id,
        windowed.affiliation_id,
        min(known.org_name) as org_name
    from windowed
    join known_organization as known using (person_id)
    where not known.is_sure
    and coalesce(known.country_code = windowed.country_code, true)
    and (
        jaro_winkler_similarity(lower(known.org_name), lower(windowed.org_name)) >= 0.75
        or regexp_matches(known.org_name, '^[A-Z.&]{2,8}$')
    )
    and spans_meet(known.widened_from, known.widened_before, windowed.date_lo, windowed.date_hi + 1)
    group by all
)
select
    windowed.*,
    unsure_row.org_name as unsure_org_name,
    coalesce(met.is_by_relative, false) as is_by_relative,
    case
        when windowed.date_lo >= windowed.window_lo and windowed.date_hi <= windowed.window_hi then 1.0
        else (
            (least(windowed.date_hi, windowed.window_hi) - greatest(windowed.date_lo, windowed.window_lo) + 1)
            / (windowed.date_hi - windowed.date_lo + 1)
        )
    end::double as conf_date,
    case
        when met.is_home then 'home'
        when met.is_widened_home then 'widened_home'
        when windowed.is_present_address then 'present_address'
        when met.is_disclosed then 'disclosed'
        when met.is_education then 'education'
        when not windowed.is_identity_sure then 'G1'
        when not windowed.is_organization_sure then 'G2'
        when windowed.form_state <> 'tested' then 'form_' || windowed.form_state
        when unsure_row.affiliation_id is not null then 'unsure_row'
        when windowed.date_lo is null then 'date'
        when (windowed.date_lo < windowed.window_lo or windowed.date_hi > windowed.window_hi)
            and not getvariable('allow_possible_dates') then 'date'
        else 'unexplained'
    end as reading
from windowed
left join met using (person_id, affiliation_id)
left join unsure_row using (person_id, affiliation_id)
where windowed.date_lo is null
or (windowed.date_hi >= windowed.window_lo and windowed.date_lo <= windowed.window_hi)
