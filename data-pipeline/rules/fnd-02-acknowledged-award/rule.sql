-- Award numbers that acknowledgments attribute to a covered person, against the rows of the newest support forms.
-- grain: person × award number
with assessed as (
    select *
    from compared_award
    where basis <> 'none'
    and (is_identity_sure or reading = 'G1')
),
obstacle as (
    select
        *,
        row_number() over (
            partition by person_id, number_norm
            order by
                list_position(
                    ['date', 'scope', 'number', 'filed_before_start', 'form_undated', 'form_missing', 'G3', 'G1'],
                    reading
                ),
                date_lo,
                mention_id
        ) as place
    from assessed
    where reading in ('date', 'scope', 'number', 'filed_before_start', 'form_undated', 'form_missing', 'G3', 'G1')
),
subject as (
    select
        person_id,
        number_norm,
        arg_min(surface, mention_id) as surface,
        arg_min(funder_name, mention_id) as funder_name,
        bool_or(reading = 'unexplained') as is_fired,
        bool_or(reading = 'ended') as is_ended,
        bool_or(reading = 'training_award') as is_training
    from assessed
    group by all
),
observed as (
    select
        person_id,
        number_norm,
        any_value(tested_disclosure_id) as tested_disclosure_id,
        any_value(tested_on) as tested_on,
        min(date_lo) as first_lo,
        max(date_hi) as last_hi,
        count(distinct work_id)::integer as work_count,
        min(conf_identity) as conf_identity,
        min(conf_mention) as conf_mention,
        min(conf_attribution) as conf_attribution,
        min(conf_date) as conf_date,
        bool_and(conf_date = 1) as is_certain,
        string_agg(distinct basis, ', ' order by basis) as basis,
        min(funder_country) as funder_country,
        min(award_id) as award_id,
        list('observed:mention:' || mention_id order by date_lo, mention_id) as evidence
    from assessed
    where reading = 'unexplained'
    group by all
),
listing as (
    select
        assessed.person_id,
        assessed.number_norm,
        list(distinct 'list:list:' || designated.entry_id order by 'list:list:' || designated.entry_id) as evidence
    from assessed
    join designated_organization as designated on designated.org_id = assessed.funder_org_id
    where assessed.reading = 'unexplained'
    and designated.is_exact
    and designated.is_list_match_sure
    and listing_force(assessed.date_lo, assessed.date_hi, designated.listed_from, designated.listed_before) = 'in_force'
    group by all
),
lead as (
    select
        award_id,
        list(person_id) filter (person_id is not null) as person_ids
    from award_person
    group by all
)
select
    subject.person_id || '|' || subject.number_norm as subject_key,
    subject.person_id,
    concat_ws(', ', subject.surface, subject.funder_name) as subject_label,
    case
        when subject.is_fired then 'fired'
        when obstacle.reading = 'G1' and not obstacle.has_identifier then 'unknowable'
        when obstacle.reading is not null then 'unknown'
        else 'satisfied'
    end as verdict,
    case when not subject.is_fired then gate_of(obstacle.reading) end as gate,
    case
        when subject.is_fired then null
        when obstacle.reading = 'G1' and obstacle.has_identifier
            then 'an ORCID iD that puts the byline to this person or to another'
        else obstacle.would_settle
    end as would_settle,
    case
        when subject.is_fired then null
        when obstacle.reading = 'scope' then obstacle.scope
        when obstacle.reading = 'number' and obstacle.near_basis = 'near_number' then 'number_typo'
        when obstacle.reading is not null then null
        when subject.is_ended then 'ended_before'
        when subject.is_training then 'travel_prize_fellowship'
    end as innocent,
    case
        when not subject.is_fired then null
        when listing.evidence is not null then 'P'
        when observed.funder_country <> 'US' and federal.overlap_months is not null then 'P'
        else 'R'
    end as severity,
    list_filter(
        [
            case when federal.overlap_months is not null then 'concurrent federal award' end,
            case when listing.evidence is not null then 'designation in force on the date' end
        ],
        lambda escalator: escalator is not null
    ) as escalators,
    observed.first_lo::varchar as date_lo,
    observed.last_hi::varchar as date_hi,
    case when observed.is_certain then 'certain' else 'possible' end as date_certainty,
    observed.conf_identity,
    null::double as conf_organization,
    observed.conf_mention,
    observed.conf_attribution,
    observed.conf_date,
    coalesce(observed.work_count, 0) as work_count,
    federal.overlap_months,
    observed.tested_disclosure_id,
    [
        'works=' || counted(observed.work_count, 'work'),
        'award=' || subject.surface,
        'funder=' || coalesce(subject.funder_name, 'a funder that the text does not name'),
        'basis=' || case observed.basis
            when 'initials' then 'by initials'
            when 'named' then 'by name'
            when 'ordinal' then 'by place in the byline'
            when 'sole_author' then 'as the only author'
            else 'by initials, by name, by place in the byline or as the only author'
        end,
        'rows=' || counted(tested.item_count, 'row'),
        'tested_on=' || observed.tested_on::varchar
    ] as details,
    list_concat(
        list_concat(list_concat(observed.evidence, on_file.row_evidence), on_file.form_evidence),
        list_concat(listing.evidence, case when federal.evidence is not null then [federal.evidence] end)
    ) as evidence,
    [
        'award_of_coauthor=' || case
            when lead.award_id is null then 'unknown'
            when list_contains(lead.person_ids, subject.person_id) then 'no'
            else 'unknown'
        end,
        'ended_before=' || case when observed.award_id is null then 'unknown' else 'no' end,
        'block_grant=unknown',
        'travel_prize_fellowship=no',
        'small_in_kind=no',
        'number_typo=' || case when on_file.row_evidence is null then 'no' else 'unknown' end,
        'award_to_laboratory=unknown'
    ] as innocents
from subject
left join obstacle
    on obstacle.person_id = subject.person_id
    and obstacle.number_norm = subject.number_norm
    and obstacle.place = 1
left join observed
    on observed.person_id = subject.person_id
    and observed.number_norm = subject.number_norm
left join federal_overlap as federal
    on federal.rule_id = 'FND-02'
    and federal.person_id = subject.person_id
    and federal.thing = subject.number_norm
left join listing
    on listing.person_id = subject.person_id
    and listing.number_norm = subject.number_norm
left join lead on lead.award_id = observed.award_id
left join support_on_file as on_file on on_file.person_id = subject.person_id
left join disclosure as tested on tested.disclosure_id = observed.tested_disclosure_id
order by subject_key
