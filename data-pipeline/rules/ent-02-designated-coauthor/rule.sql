-- Works of a covered person in the look-back with a co-author at an organization on a government's list, in force on the
-- whole date of the work. Context: publishing together is lawful and no signal by itself.
-- grain: person × list entry
with window_span as (
    select
        months_after(getvariable('as_of'), -getvariable('lookback_months')) as window_lo,
        getvariable('as_of') as window_hi
),
own_work as (
    select
        authored_work.*,
        window_span.window_lo,
        date_lo >= window_lo and date_hi <= window_hi as is_within
    from authored_work
    cross join window_span
    where date_lo is null
    or (date_hi >= window_lo and date_lo <= window_hi)
),
work_total as (
    select
        person_id,
        count(distinct work_id)::integer as work_count
    from own_work
    where is_identity_sure
    group by all
),
assessed as (
    select
        own_work.*,
        designated.entry_id,
        designated.name,
        designated.list_name,
        designated.authority,
        designated.listed_from,
        designated.affiliation_id,
        designated.authorship_id as coauthor_id,
        designated.conf_organization,
        case
            when designated.force in ('later', 'before') then designated.force
            when own_work.author_count > getvariable('hyperauthorship_cap') then 'hyper_authorship'
            when not own_work.is_identity_sure then 'G1'
            when not designated.is_organization_sure then 'G2'
            when not designated.is_list_match_sure then 'list_match'
            when own_work.date_lo is null then 'date'
            when designated.listed_from is null then 'listing_date'
            when designated.force = 'possible' and own_work.date_lo = own_work.date_hi
                and not getvariable('allow_possible_dates') then 'listing_date'
            when (designated.force = 'possible' or not own_work.is_within)
                and not getvariable('allow_possible_dates') then 'date'
            else 'counted'
        end as reading,
        case when designated.force = 'in_force' and own_work.is_within then 1.0 else 0.5 end::double as conf_date
    from own_work
    join designated_affiliation as designated
        on designated.work_id = own_work.work_id
        and designated.authorship_id <> own_work.authorship_id
    where designated.is_exact
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
        bool_or(reading = 'counted') as is_fired,
        count(distinct work_id) filter (reading = 'hyper_authorship')::integer as hyper_count,
        bool_or(reading = 'later') as is_later,
        bool_or(reading = 'before') as is_before
    from assessed
    where is_identity_sure
    or reading = 'G1'
    group by all
),
counted_pair as (
    select
        person_id,
        entry_id,
        min(date_lo) as first_lo,
        max(date_hi) as last_hi,
        count(distinct work_id)::integer as work_count,
        count(distinct coauthor_id)::integer as byline_count,
        min(author_count) as least_authors,
        min(conf_identity) as conf_identity,
        min(conf_organization) as conf_organization,
        min(conf_date) as conf_date,
        bool_and(conf_date = 1) as is_certain,
        list(distinct 'observed:affiliation:' || affiliation_id order by 'observed:affiliation:' || affiliation_id)
            as evidence
    from assessed
    where reading = 'counted'
    group by all
),
cohort as (
    select
        count(distinct person_id)::integer as people_with,
        (select count(*) from person)::integer as people
    from counted_pair
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
        when obstacle.reading = 'G2' then 'the ROR iD of the affiliation in the byline of ' || quoted(obstacle.title)
        when obstacle.reading = 'list_match' then 'the ROR iD of the list entry ' || quoted(subject.name)
        when obstacle.reading = 'listing_date' then 'the date since which ' || quoted(subject.name) || ' is listed'
        when obstacle.reading = 'date' then 'the day of publication'
    end as would_settle,
    case
        when subject.is_fired or obstacle.reading is not null then null
        when subject.hyper_count > 0 then 'hyper_authorship'
        when subject.is_later then 'listed_later'
        when subject.is_before then 'listing_ended'
    end as innocent,
    case when subject.is_fired then 'C' end as severity,
    []::varchar[] as escalators,
    counted_pair.first_lo::varchar as date_lo,
    counted_pair.last_hi::varchar as date_hi,
    case when counted_pair.is_certain then 'certain' else 'possible' end as date_certainty,
    counted_pair.conf_identity,
    counted_pair.conf_organization,
    null::double as conf_mention,
    null::double as conf_attribution,
    counted_pair.conf_date,
    coalesce(counted_pair.work_count, 0) as work_count,
    null::integer as overlap_months,
    null::varchar as tested_disclosure_id,
    [
        'works=' || counted(counted_pair.work_count, 'work'),
        'total=' || work_total.work_count::varchar,
        'share=' || round(100 * counted_pair.work_count / work_total.work_count)::integer::varchar || ' %',
        'lookback=' || counted(getvariable('lookback_months'), 'month'),
        'entity=' || subject.name,
        'list=' || coalesce(subject.list_name, 'a list'),
        'people_with=' || cohort.people_with::varchar,
        'people=' || cohort.people::varchar,
        'hyper=' || case
            when subject.hyper_count = 0 then ''
            else ' ' || counted(subject.hyper_count, 'further work') || ' of more than '
                || counted(getvariable('hyperauthorship_cap'), 'author') || ' left out.'
        end
    ] as details,
    list_append(counted_pair.evidence, 'list:list:' || subject.entry_id) as evidence,
    [
        'hyper_authorship=' || case when subject.hyper_count > 0 then 'yes' else 'no' end,
        'no_direct_contact=' || case when counted_pair.least_authors <= 2 then 'no' else 'unknown' end,
        'listed_later=' || case when subject.is_later then 'yes' else 'no' end,
        'listing_ended=' || case when subject.is_before then 'yes' else 'no' end,
        'fundamental_research=yes'
    ] as innocents
from subject
cross join cohort
left join obstacle
    on obstacle.person_id = subject.person_id
    and obstacle.entry_id = subject.entry_id
    and obstacle.place = 1
left join counted_pair
    on counted_pair.person_id = subject.person_id
    and counted_pair.entry_id = subject.entry_id
left join work_total on work_total.person_id = subject.person_id
order by subject_key
