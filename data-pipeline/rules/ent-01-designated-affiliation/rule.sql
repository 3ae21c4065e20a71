-- Own affiliations of a covered person with organizations on a government's list, in force on the whole date of the work.
-- grain: person × list entry
with assessed as (
    select
        observed.*,
        designated.entry_id,
        designated.name,
        designated.list_name,
        designated.authority,
        designated.listed_from,
        case
            when not designated.is_exact then 'sub_unit'
            when designated.force in ('later', 'before') then designated.force
            when not observed.is_identity_sure then 'G1'
            when not observed.is_organization_sure then 'G2'
            when not designated.is_list_match_sure then 'list_match'
            when designated.force = 'in_force' then 'in_force'
            when designated.force = 'possible' and getvariable('allow_possible_dates') then 'in_force'
            when observed.date_lo is null then 'date'
            when designated.listed_from is null or observed.date_lo = observed.date_hi then 'listing_date'
            else 'date'
        end as reading,
        case when designated.force = 'in_force' then 1.0 else 0.5 end::double as conf_date
    from observed_affiliation as observed
    join designated_affiliation as designated using (affiliation_id)
),
obstacle as (
    select
        *,
        row_number() over (
            partition by person_id, entry_id
            order by
                list_position(['date', 'listing_date', 'list_match', 'G2', 'G1'], reading),
                date_lo,
                affiliation_id
        ) as place
    from assessed
    where reading in ('date', 'listing_date', 'list_match', 'G2', 'G1')
),
subject as (
    select
        person_id,
        entry_id,
        any_value(name) as name,
        any_value(list_name) as list_name,
        any_value(authority) as authority,
        any_value(listed_from) as listed_from,
        bool_or(reading = 'in_force') as is_fired,
        bool_or(reading = 'later') as is_later,
        bool_or(reading = 'before') as is_before,
        bool_or(reading = 'sub_unit') as is_sub_unit
    from assessed
    where is_identity_sure
    or reading = 'G1'
    group by all
),
observed as (
    select
        person_id,
        entry_id,
        min(date_lo) as first_lo,
        arg_min(date_hi, date_lo) as first_hi,
        max(date_hi) as last_hi,
        arg_max(date_lo, date_hi) as last_lo,
        count(distinct work_id)::integer as work_count,
        min(conf_identity) as conf_identity,
        min(conf_organization) as conf_organization,
        min(conf_date) as conf_date,
        bool_and(conf_date = 1) as is_certain,
        bool_and(identity_method like 'orcid%') as is_by_orcid,
        list('observed:affiliation:' || affiliation_id order by date_lo, affiliation_id) as evidence
    from assessed
    where reading = 'in_force'
    group by all
),
undisclosed as (
    select
        assessed.person_id,
        assessed.entry_id,
        any_value(compared.tested_disclosure_id) as tested_disclosure_id
    from assessed
    join compared_affiliation as compared
        on compared.person_id = assessed.person_id
        and compared.org_id = assessed.org_id
        and compared.reading = 'unexplained'
    where assessed.reading = 'in_force'
    group by all
)
select
    subject.person_id || '|' || subject.entry_id as subject_key,
    subject.person_id,
    subject.name as subject_label,
    case
        when subject.is_fired then 'fired'
        when obstacle.reading = 'G1' and not obstacle.has_identifier then 'unknowable'
        when obstacle.reading is not null then 'unknown'
        else 'satisfied'
    end as verdict,
    case when not subject.is_fired then obstacle.reading end as gate,
    case
        when subject.is_fired then null
        when obstacle.reading = 'G1' and obstacle.has_identifier
            then 'an ORCID iD that puts the byline to this person or to another'
        when obstacle.reading = 'G2' then 'the ROR iD of ' || quoted(obstacle.stated_as)
        when obstacle.reading = 'list_match' then 'the ROR iD of the list entry ' || quoted(subject.name)
        when obstacle.reading = 'listing_date' then 'the date since which ' || quoted(subject.name) || ' is listed'
        when obstacle.reading = 'date' then 'the day of publication'
    end as would_settle,
    case
        when subject.is_fired or obstacle.reading is not null then null
        when subject.is_later then 'listed_later'
        when subject.is_before then 'listing_ended'
        when subject.is_sub_unit then 'sub_unit_not_listed'
    end as innocent,
    case
        when not subject.is_fired then null
        when undisclosed.person_id is not null then 'P'
        else 'R'
    end as severity,
    list_filter(
        [
            'designation in force on the date',
            case when undisclosed.person_id is not null then 'not among the disclosed positions' end
        ],
        lambda escalator: escalator is not null and subject.is_fired
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
    null::integer as overlap_months,
    undisclosed.tested_disclosure_id,
    [
        'works=' || counted(observed.work_count, 'work'),
        'dates=' || stated_dates(observed.work_count, observed.first_lo, observed.first_hi, observed.last_lo, observed.last_hi),
        'entity=' || subject.name,
        'list=' || coalesce(subject.list_name, 'a list'),
        'authority=' || coalesce(subject.authority, 'an unnamed authority'),
        'listed_from=' || subject.listed_from::varchar
    ] as details,
    list_concat(observed.evidence, ['list:list:' || subject.entry_id]) as evidence,
    [
        'name_collision=no',
        'sub_unit_not_listed=no',
        'listed_later=no',
        'listing_ended=no',
        'homonym=' || case when observed.is_by_orcid then 'no' else 'unknown' end
    ] as innocents
from subject
left join obstacle
    on obstacle.person_id = subject.person_id
    and obstacle.entry_id = subject.entry_id
    and obstacle.place = 1
left join observed
    on observed.person_id = subject.person_id
    and observed.entry_id = subject.entry_id
left join undisclosed
    on undisclosed.person_id = subject.person_id
    and undisclosed.entry_id = subject.entry_id
order by subject_key
