-- The bars of one person's swim lanes (variable person_id): what was disclosed, and what was observed, aligned by
-- organization or award. An observed bar is a gap where a finding rests on it.
-- grain: lane × organization or award
with own_finding as (
    select
        finding_id,
        rule_id,
        split_part(subject_key, '|', 2) as thing
    from finding
    where person_id = getvariable('person_id')::varchar
    and severity <> 'C'
),
observed_organization as (
    select
        coalesce(organization_match.org_id, affiliation.org_name, affiliation.raw_string) as org_id,
        min(coalesce(organization.name, affiliation.org_name, affiliation.raw_string)) as label,
        min(work.date_lo) as starts_on,
        max(work.date_hi) + 1 as ends_before,
        count(distinct work.work_id)::integer as work_count
    from identity_link
    join work using (work_id)
    join affiliation using (authorship_id)
    left join organization_match
        on organization_match.subject_kind = 'affiliation'
        and organization_match.subject_id = affiliation.affiliation_id
    left join organization using (org_id)
    where identity_link.person_id = getvariable('person_id')::varchar
    and identity_link.is_sure
    and coalesce(organization_match.confidence >= getvariable('organization_gate'), false)
    group by all
),
observed_award as (
    select
        mention.number_norm,
        min(mention.surface) as label,
        min(coalesce(mention.funder_text, '')) as detail,
        min(work.date_lo) as starts_on,
        max(work.date_hi) + 1 as ends_before,
        count(distinct work.work_id)::integer as work_count
    from attribution
    join mention using (mention_id)
    join work using (work_id)
    where attribution.person_id = getvariable('person_id')::varchar
    and mention.number_norm is not null
    group by mention.number_norm
),
bar as (
    select
        'employment' as lane,
        coalesce(organization_match.org_id, employment.org_name) as align_key,
        employment.org_name as label,
        coalesce(employment.title, '') as detail,
        employment.starts_on,
        employment.ends_before,
        false as is_gap,
        null as finding_id,
        0 as work_count
    from employment
    left join organization_match
        on organization_match.subject_kind = 'employment'
        and organization_match.subject_id = employment.employment_id
    where employment.person_id = getvariable('person_id')::varchar
    union all
    select
        'disclosed_position',
        coalesce(organization_match.org_id, position_item.org_name),
        position_item.org_name,
        concat_ws(' · ', position_item.title, position_item.form_type),
        position_item.starts_on,
        position_item.ends_before,
        false,
        null,
        0
    from position_item
    join disclosure using (disclosure_id)
    left join organization_match
        on organization_match.subject_kind = 'position'
        and organization_match.subject_id = position_item.item_id
    where position_item.person_id = getvariable('person_id')::varchar
    and disclosure.is_newest
    and position_item.org_name is not null
    union all
    select
        'disclosed_support',
        coalesce(support_item.number_norm, support_item.item_id),
        coalesce(support_item.award_number, support_item.project_title, support_item.funder_name),
        concat_ws(' · ', support_item.funder_name, support_item.support_type),
        support_item.starts_on,
        support_item.ends_before,
        false,
        null,
        0
    from support_item
    join disclosure using (disclosure_id)
    where support_item.person_id = getvariable('person_id')::varchar
    and disclosure.is_newest
    union all
    select
        'certification',
        disclosure.disclosure_id,
        disclosure.form_type,
        coalesce(disclosure.proposal_id, ''),
        disclosure.certified_on,
        disclosure.certified_on + 1,
        false,
        null,
        0
    from disclosure
    where disclosure.person_id = getvariable('person_id')::varchar
    and disclosure.is_newest
    and disclosure.certified_on is not null
    union all
    select
        'award',
        award.number_norm,
        award.award_number,
        concat_ws(' · ', award.funder_name, award_person.role),
        award.starts_on,
        award.ends_before,
        own_finding.finding_id is not null,
        own_finding.finding_id,
        0
    from award_person
    join award using (award_id)
    left join own_finding
        on own_finding.rule_id = 'FND-01'
        and own_finding.thing = award.number_norm
    where award_person.person_id = getvariable('person_id')::varchar
    union all
    select
        'observed_affiliation',
        observed_organization.org_id,
        observed_organization.label,
        '',
        observed_organization.starts_on,
        observed_organization.ends_before,
        own_finding.finding_id is not null,
        own_finding.finding_id,
        observed_organization.work_count
    from observed_organization
    left join own_finding
        on own_finding.rule_id = 'AFF-01'
        and own_finding.thing = observed_organization.org_id
    union all
    select
        'observed_award',
        observed_award.number_norm,
        observed_award.label,
        observed_award.detail,
        observed_award.starts_on,
        observed_award.ends_before,
        own_finding.finding_id is not null,
        own_finding.finding_id,
        observed_award.work_count
    from observed_award
    left join own_finding
        on own_finding.rule_id = 'FND-02'
        and own_finding.thing = observed_award.number_norm
)
select
    lane,
    align_key,
    coalesce(label, '') as label,
    coalesce(detail, '') as detail,
    starts_on::varchar as starts_on,
    (ends_before::date)::varchar as ends_before,
    is_gap,
    finding_id,
    work_count
from bar
order by
    list_position(
        [
            'employment',
            'disclosed_position',
            'disclosed_support',
            'certification',
            'award',
            'observed_affiliation',
            'observed_award'
        ],
        lane
    ),
    starts_on,
    align_key,
    label,
    detail,
    ends_before
