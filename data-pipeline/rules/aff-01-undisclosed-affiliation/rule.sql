-- Affiliations of a covered person on works in the window before the biosketch, against the roster and the newest forms.
-- grain: person × organization
with assessed as (
    select
        *,
        coalesce(org_id, 'unresolved:' || stated_as) as thing
    from compared_affiliation
    where is_identity_sure
    or reading = 'G1'
),
obstacle as (
    select
        *,
        row_number() over (
            partition by person_id, thing
            order by
                list_position(['date', 'unsure_row', 'form_undated', 'form_missing', 'G2', 'G1'], reading),
                date_lo,
                affiliation_id
        ) as place
    from assessed
    where reading in ('date', 'unsure_row', 'form_undated', 'form_missing', 'G2', 'G1')
),
subject as (
    select
        person_id,
        thing,
        min(org_name) as org_name,
        bool_or(reading = 'unexplained') as is_fired,
        min(case
            when reading = 'widened_home' then 'moved_recently'
            when reading = 'education' then 'student_status'
            when reading = 'present_address' then 'present_address'
            when is_by_relative then 'organization_renamed'
        end) as innocent
    from assessed
    group by all
),
observed as (
    select
        person_id,
        thing,
        any_value(tested_disclosure_id) as tested_disclosure_id,
        any_value(tested_on) as tested_on,
        min(date_lo) as first_lo,
        arg_min(date_hi, date_lo) as first_hi,
        max(date_hi) as last_hi,
        arg_max(date_lo, date_hi) as last_lo,
        max(date_lo) - min(date_hi) >= 365 as is_year_long,
        count(distinct work_id)::integer as work_count,
        min(conf_identity) as conf_identity,
        min(conf_organization) as conf_organization,
        min(conf_date) as conf_date,
        bool_and(conf_date = 1) as is_certain,
        bool_and(identity_method like 'orcid%') as is_by_orcid,
        bool_or(coalesce(is_corresponding, false) or author_count = 1) as is_own_byline,
        bool_and(is_registered) as is_registered,
        any_value(country_code) as country_code,
        list('observed:affiliation:' || affiliation_id order by date_lo, affiliation_id) as evidence
    from assessed
    where reading = 'unexplained'
    group by all
),
listing as (
    select
        assessed.person_id,
        assessed.thing,
        list(distinct 'list:list:' || designated_affiliation.entry_id order by 'list:list:' || designated_affiliation.entry_id)
            as evidence
    from assessed
    join designated_affiliation using (affiliation_id)
    where assessed.reading = 'unexplained'
    and designated_affiliation.is_exact
    and designated_affiliation.is_list_match_sure
    and designated_affiliation.force = 'in_force'
    group by all
),
known as (
    select
        person_id,
        bool_or(subject_kind = 'employment') as has_employment,
        bool_or(item_type = 'education') as has_education,
        list(distinct country_code) filter (subject_kind = 'employment' and country_code is not null) as home_countries,
        list('disclosed:position:' || item_id order by item_id) filter (subject_kind = 'position') as evidence
    from known_organization
    group by all
),
consulted as (
    select
        person_id,
        list('absence:form:' || disclosure_id order by form_type, disclosure_id) as evidence
    from disclosure
    where is_newest
    and form_type in ('biosketch', 'coi', 'coa', 'outside_activity')
    group by all
)
select
    subject.person_id || '|' || subject.thing as subject_key,
    subject.person_id,
    subject.org_name as subject_label,
    case
        when subject.is_fired then 'fired'
        when obstacle.reading = 'G1' and not obstacle.has_identifier then 'unknowable'
        when obstacle.reading is not null then 'unknown'
        else 'satisfied'
    end as verdict,
    case
        when subject.is_fired then null
        when obstacle.reading = 'unsure_row' then 'G2'
        else gate_of(obstacle.reading)
    end as gate,
    case
        when subject.is_fired then null
        when obstacle.reading = 'G1' and obstacle.has_identifier
            then 'an ORCID iD that puts the byline to this person or to another'
        when obstacle.reading = 'G2' then 'the ROR iD of ' || quoted(obstacle.stated_as)
        when obstacle.reading = 'unsure_row' then 'the ROR iD of ' || quoted(obstacle.unsure_org_name) || ', which is on file'
        when obstacle.reading = 'form_missing' then 'a certified biosketch'
        when obstacle.reading = 'form_undated' then 'the certification date of the biosketch'
        when obstacle.reading = 'date' then 'the day of publication'
    end as would_settle,
    case when not subject.is_fired and obstacle.reading is null then subject.innocent end as innocent,
    case
        when not subject.is_fired then null
        when listing.evidence is not null then 'P'
        when federal.overlap_months is not null and observed.work_count >= getvariable('priority_works') then 'P'
        else 'R'
    end as severity,
    list_filter(
        [
            case when federal.overlap_months is not null then 'concurrent federal award' end,
            case
                when observed.work_count >= getvariable('priority_works')
                    then getvariable('priority_works')::varchar || ' or more works'
            end,
            case when observed.is_year_long then 'span of 12 months or more' end,
            case when listing.evidence is not null then 'designation in force on the date' end
        ],
        lambda escalator: escalator is not null
    ) as escalators,
    observed.first_lo::varchar as date_lo,
    observed.last_hi::varchar as date_hi,
    case when observed.is_certain then 'certain' else 'possible' end as date_certainty,
    observed.conf_identity,
    observed.conf_organization,
    null::double as conf_mention,
    null::double as conf_attribution,
    observed.conf_date,
    coalesce(observed.work_count, 0) as work_count,
    federal.overlap_months,
    observed.tested_disclosure_id,
    [
        'works=' || counted(observed.work_count, 'work'),
        'dates=' || stated_dates(observed.work_count, observed.first_lo, observed.first_hi, observed.last_lo, observed.last_hi),
        'organization=' || subject.org_name,
        'lag=' || counted(getvariable('lag_months'), 'month'),
        'rows=' || counted(tested.item_count, 'row'),
        'tested_on=' || observed.tested_on::varchar
    ] as details,
    list_concat(
        list_concat(list_concat(observed.evidence, known.evidence), consulted.evidence),
        list_concat(listing.evidence, case when federal.evidence is not null then [federal.evidence] end)
    ) as evidence,
    [
        'moved_recently=' || case when known.has_employment then 'no' else 'unknown' end,
        'visiting_talk=' || case when observed.work_count >= getvariable('priority_works') then 'no' else 'unknown' end,
        'courtesy_line=' || case when observed.is_own_byline then 'no' else 'unknown' end,
        'affiliated_hospital=' || case
            when observed.country_code is not null and not list_contains(known.home_countries, observed.country_code) then 'no'
            else 'unknown'
        end,
        'publisher_error=' || case when observed.work_count > 1 then 'no' else 'unknown' end,
        'homonym=' || case when observed.is_by_orcid then 'no' else 'unknown' end,
        'student_status=' || case when known.has_education then 'no' else 'unknown' end,
        'present_address=unknown',
        'organization_renamed=' || case when observed.is_registered then 'no' else 'unknown' end
    ] as innocents
from subject
left join obstacle
    on obstacle.person_id = subject.person_id
    and obstacle.thing = subject.thing
    and obstacle.place = 1
left join observed
    on observed.person_id = subject.person_id
    and observed.thing = subject.thing
left join federal_overlap as federal
    on federal.rule_id = 'AFF-01'
    and federal.person_id = subject.person_id
    and federal.thing = subject.thing
left join listing
    on listing.person_id = subject.person_id
    and listing.thing = subject.thing
left join known on known.person_id = subject.person_id
left join consulted on consulted.person_id = subject.person_id
left join disclosure as tested on tested.disclosure_id = observed.tested_disclosure_id
order by subject_key
