-- Own affiliations of a covered person with organizations that a government put on its list only after the work. Context.
-- grain: person × list entry
with assessed as (
    select
        observed.*,
        designated.entry_id,
        designated.name,
        designated.list_name,
        designated.authority,
        designated.listed_from,
        designated.is_list_match_sure
    from observed_affiliation as observed
    join designated_affiliation as designated using (affiliation_id)
    where designated.is_exact
    and designated.force = 'later'
    and observed.is_identity_sure
),
subject as (
    select
        person_id,
        entry_id,
        any_value(name) as name,
        any_value(list_name) as list_name,
        any_value(authority) as authority,
        any_value(listed_from) as listed_from,
        any_value(is_list_match_sure) as is_list_match_sure,
        bool_or(is_organization_sure) as is_organization_sure,
        min(date_lo) filter (is_organization_sure) as first_lo,
        max(date_hi) filter (is_organization_sure) as last_hi,
        count(distinct work_id) filter (is_organization_sure)::integer as work_count,
        min(conf_identity) filter (is_organization_sure) as conf_identity,
        min(conf_organization) filter (is_organization_sure) as conf_organization,
        bool_and(identity_method like 'orcid%') as is_by_orcid,
        min(stated_as) as stated_as,
        list('observed:affiliation:' || affiliation_id order by date_lo, affiliation_id)
            filter (is_organization_sure) as evidence
    from assessed
    group by all
)
select
    person_id || '|' || entry_id as subject_key,
    person_id,
    name as subject_label,
    case when is_organization_sure and is_list_match_sure then 'fired' else 'unknown' end as verdict,
    case
        when not is_organization_sure then 'G2'
        when not is_list_match_sure then 'list_match'
    end as gate,
    case
        when not is_organization_sure then 'the ROR iD of ' || quoted(stated_as)
        when not is_list_match_sure then 'the ROR iD of the list entry ' || quoted(name)
    end as would_settle,
    null::varchar as innocent,
    case when is_organization_sure and is_list_match_sure then 'C' end as severity,
    []::varchar[] as escalators,
    first_lo::varchar as date_lo,
    last_hi::varchar as date_hi,
    'certain' as date_certainty,
    conf_identity,
    conf_organization,
    null::double as conf_mention,
    null::double as conf_attribution,
    1.0::double as conf_date,
    work_count,
    null::integer as overlap_months,
    null::varchar as tested_disclosure_id,
    [
        'works=' || counted(work_count, 'work'),
        'last=' || last_hi::varchar,
        'entity=' || name,
        'list=' || coalesce(list_name, 'its list'),
        'authority=' || coalesce(authority, 'An authority'),
        'listed_from=' || listed_from::varchar
    ] as details,
    list_append(evidence, 'list:list:' || entry_id) as evidence,
    [
        'listed_later=yes',
        'homonym=' || case when is_by_orcid then 'no' else 'unknown' end
    ] as innocents
from subject
order by subject_key
