-- What words of an acknowledgment stand for (`kind`); an award number has the funder named beside it. The funder is an organization
-- where an award of that number or a database's funding of that work names the same funder, and all agree on the organization.
-- grain: mention
with funder_reading as (
    select
        extracted_mention.mention_id,
        organization_match.org_id
    from extracted_mention
    join award
        on award.number_norm = extracted_mention.number_norm
        and award.funder_key = extracted_mention.funder_key
    join organization_match
        on organization_match.subject_kind = 'award'
        and organization_match.subject_id = award.award_id
    where organization_match.confidence >= getvariable('organization_gate')
    union
    select
        extracted_mention.mention_id,
        organization_match.org_id
    from extracted_mention
    join funding using (work_id)
    join organization_name_key
        on organization_name_key.name = funding.funder_name
        and organization_name_key.name_key = extracted_mention.funder_key
    join organization_match
        on organization_match.subject_kind = 'funding'
        and organization_match.subject_id = funding.funding_id
    where organization_match.confidence >= getvariable('organization_gate')
),
funder as (
    select
        mention_id,
        min(org_id) as org_id
    from funder_reading
    group by mention_id
    having count(distinct org_id) = 1
)
select
    mention_id,
    acknowledgment_id,
    work_id,
    char_start,
    char_end,
    surface,
    kind,
    number_norm,
    funder_text,
    funder.org_id,
    confidence,
    found_by,
    shape
from extracted_mention
left join funder using (mention_id)
order by mention_id
