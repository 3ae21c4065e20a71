-- Award numbers in acknowledgments that say nothing of whose award it is, for each covered person in the byline, against the
-- rows of the newest support forms. Context: a funding line is collective until its words attribute it.
-- grain: person × award number
with assessed as (
    select *
    from compared_award
    where basis = 'none'
),
obstacle as (
    select
        *,
        row_number() over (
            partition by person_id, number_norm
            order by
                list_position(
                    ['date', 'scope', 'number', 'filed_before_start', 'form_undated', 'form_missing', 'G4', 'G3'],
                    reading
                ),
                date_lo,
                mention_id
        ) as place
    from assessed
    where reading in ('date', 'scope', 'number', 'filed_before_start', 'form_undated', 'form_missing', 'G4', 'G3')
),
subject as (
    select
        person_id,
        number_norm,
        arg_min(surface, mention_id) as surface,
        arg_min(funder_name, mention_id) as funder_name,
        bool_or(reading = 'unexplained') as is_fired,
        bool_or(reading = 'ended') as is_ended
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
        min(conf_date) as conf_date,
        bool_and(conf_date = 1) as is_certain,
        bool_and(author_count > getvariable('hyperauthorship_cap')) as is_large_team,
        min(funder_country) as funder_country,
        list('observed:mention:' || mention_id order by date_lo, mention_id) as evidence
    from assessed
    where reading = 'unexplained'
    group by all
),
other_leader as (
    select distinct
        assessed.person_id,
        assessed.number_norm
    from assessed
    join authored_work as other
        on other.work_id = assessed.work_id
        and other.person_id <> assessed.person_id
        and other.is_identity_sure
    join award_role
        on award_role.person_id = other.person_id
        and award_role.number_norm = assessed.number_norm
),
funder_country_coauthor as (
    select
        assessed.person_id,
        assessed.number_norm,
        count(distinct affiliation.authorship_id) as author_count
    from assessed
    join affiliation
        on affiliation.work_id = assessed.work_id
        and affiliation.authorship_id <> assessed.authorship_id
    left join organization_match
        on organization_match.subject_kind = 'affiliation'
        and organization_match.subject_id = affiliation.affiliation_id
    left join organization using (org_id)
    where assessed.reading = 'unexplained'
    and coalesce(organization.country_code, affiliation.country_code) = assessed.funder_country
    group by all
)
select
    subject.person_id || '|' || subject.number_norm as subject_key,
    subject.person_id,
    concat_ws(', ', subject.surface, subject.funder_name) as subject_label,
    case
        when subject.is_fired then 'fired'
        when obstacle.reading is not null then 'unknown'
        else 'satisfied'
    end as verdict,
    case when not subject.is_fired then gate_of(obstacle.reading) end as gate,
    case
        when subject.is_fired then null
        when obstacle.reading = 'G4'
            then 'which author is named in ' || quoted(mention_sentence.quote)
        else obstacle.would_settle
    end as would_settle,
    case
        when subject.is_fired or obstacle.reading is not null then null
        when subject.is_ended then 'ended_before'
    end as innocent,
    case when subject.is_fired then 'C' end as severity,
    []::varchar[] as escalators,
    observed.first_lo::varchar as date_lo,
    observed.last_hi::varchar as date_hi,
    case when observed.is_certain then 'certain' else 'possible' end as date_certainty,
    observed.conf_identity,
    null::double as conf_organization,
    observed.conf_mention,
    null::double as conf_attribution,
    observed.conf_date,
    coalesce(observed.work_count, 0) as work_count,
    null::integer as overlap_months,
    observed.tested_disclosure_id,
    [
        'works=' || counted(observed.work_count, 'work'),
        'award=' || subject.surface,
        'funder=' || coalesce(subject.funder_name, 'a funder that the text does not name'),
        'rows=' || counted(tested.item_count, 'row'),
        'tested_on=' || observed.tested_on::varchar
    ] as details,
    list_concat(list_concat(observed.evidence, on_file.row_evidence), on_file.form_evidence) as evidence,
    [
        'collective_line=yes',
        'award_of_coauthor=' || case when other_leader.person_id is not null then 'yes' else 'unknown' end,
        'coauthor_in_funder_country=' || case
            when observed.funder_country is null then 'unknown'
            when funder_country_coauthor.author_count > 0 then 'yes'
            else 'no'
        end,
        'large_team=' || case when observed.is_large_team then 'yes' else 'no' end,
        'ended_before=no'
    ] as innocents
from subject
left join obstacle
    on obstacle.person_id = subject.person_id
    and obstacle.number_norm = subject.number_norm
    and obstacle.place = 1
left join observed
    on observed.person_id = subject.person_id
    and observed.number_norm = subject.number_norm
left join other_leader
    on other_leader.person_id = subject.person_id
    and other_leader.number_norm = subject.number_norm
left join funder_country_coauthor
    on funder_country_coauthor.person_id = subject.person_id
    and funder_country_coauthor.number_norm = subject.number_norm
left join support_on_file as on_file on on_file.person_id = subject.person_id
left join disclosure as tested on tested.disclosure_id = observed.tested_disclosure_id
left join mention_sentence on mention_sentence.mention_id = obstacle.mention_id
order by subject_key
