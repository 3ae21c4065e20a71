-- Federal awards that a covered person leads while a tie that no form names (AFF-01, FND-02) goes on. A modifier: context.
-- grain: person × undisclosed tie × federal award number
with subject as (
    select
        person_id,
        thing,
        number_norm,
        any_value(rule_id) as tie_rule_id,
        any_value(label) as label,
        min(award_number) as award_number,
        min(funder_name) as funder_name,
        bool_or(is_certain) as is_certain,
        max(overlap_months)::integer as overlap_months,
        min(meets_from) as meets_from,
        max(meets_to) as meets_to,
        min(conf_identity) as conf_award,
        list('award:award:' || award_person_id order by award_id) as award_evidence
    from concurrency
    group by all
),
tie as (
    select
        person_id,
        org_id as thing,
        min(conf_identity) as conf_identity,
        min(conf_organization) as conf_organization,
        null::double as conf_mention,
        null::double as conf_attribution,
        count(distinct work_id)::integer as work_count,
        any_value(tested_disclosure_id) as tested_disclosure_id,
        list('observed:affiliation:' || affiliation_id order by date_lo, affiliation_id) as evidence
    from compared_affiliation
    where reading = 'unexplained'
    group by all
    union all
    select
        person_id,
        number_norm,
        min(conf_identity),
        null,
        min(conf_mention),
        min(conf_attribution),
        count(distinct work_id)::integer,
        any_value(tested_disclosure_id),
        list('observed:mention:' || mention_id order by date_lo, mention_id)
    from compared_award
    where reading = 'unexplained'
    and basis <> 'none'
    group by all
)
select
    subject.person_id || '|' || subject.thing || '|' || subject.number_norm as subject_key,
    subject.person_id,
    concat_ws(', ', subject.label, subject.award_number) as subject_label,
    case when subject.is_certain then 'fired' else 'unknown' end as verdict,
    case when not subject.is_certain then 'date' end as gate,
    case when not subject.is_certain then 'the day of publication' end as would_settle,
    null::varchar as innocent,
    case when subject.is_certain then 'C' end as severity,
    []::varchar[] as escalators,
    subject.meets_from::varchar as date_lo,
    subject.meets_to::varchar as date_hi,
    'certain' as date_certainty,
    least(tie.conf_identity, subject.conf_award) as conf_identity,
    tie.conf_organization,
    tie.conf_mention,
    tie.conf_attribution,
    1.0::double as conf_date,
    tie.work_count,
    subject.overlap_months,
    tie.tested_disclosure_id,
    [
        'tie=' || subject.label,
        'rule=' || subject.tie_rule_id,
        'award=' || subject.award_number,
        'funder=' || coalesce(subject.funder_name, 'a federal agency'),
        'months=' || counted(subject.overlap_months, 'calendar month'),
        'span=' || stated_date(subject.meets_from, subject.meets_to)
    ] as details,
    list_concat(tie.evidence, subject.award_evidence) as evidence,
    ['date_precision=' || case when subject.overlap_months > 1 then 'no' else 'unknown' end] as innocents
from subject
join tie using (person_id, thing)
order by subject_key
