-- An award number in an acknowledgment, put to a covered person: attributed to them by initials, name, place in the byline or sole authorship,
-- or collective (`none`), where the words do not say whose it is or (`is_of_unmatched_person`) name somebody whom no byline
-- matches. `scope` is a code where the sentence speaks of something
-- that a support form may not ask for.
-- grain: person × mention
with attributed as (
    select
        mention_id,
        authorship_id,
        arg_max(basis, confidence) as basis,
        max(confidence) as conf_attribution
    from attribution
    where basis <> 'none'
    and authorship_id is not null
    group by all
),
claimant as (
    select
        attributed.mention_id,
        attributed.basis,
        attributed.conf_attribution,
        authored_work.*
    from attributed
    join authored_work using (authorship_id)
    union all
    select
        mention.mention_id,
        'none',
        null,
        authored_work.*
    from mention
    join authored_work using (work_id)
    where authored_work.is_identity_sure
    and mention.mention_id not in (select mention_id from attribution where basis <> 'none')
),
named_award as (
    select
        award_statement.mention_id,
        award.*
    from award_statement
    join award using (award_id)
    where award_statement.mention_id is not null
)
select
    claimant.person_id,
    mention.mention_id,
    mention.number_norm,
    mention.surface,
    claimant.work_id,
    claimant.authorship_id,
    claimant.title as work_title,
    claimant.author_count,
    claimant.date_lo,
    claimant.date_hi,
    claimant.basis,
    claimant.conf_identity,
    claimant.is_identity_sure,
    claimant.identity_method,
    claimant.has_identifier,
    mention.confidence as conf_mention,
    mention.confidence >= getvariable('mention_gate') as is_mention_sure,
    claimant.conf_attribution,
    coalesce(mention.funder_text, funder.name, named_award.funder_name) as funder_name,
    coalesce(mention.org_id, award_match.org_id) as funder_org_id,
    coalesce(funder.country_code, named_award.funder_country) as funder_country,
    named_award.award_id,
    named_award.funder_key,
    named_award.title as award_title,
    named_award.activity_code,
    named_award.is_us_federal,
    named_award.starts_on,
    named_award.ends_before,
    claimant.basis = 'none' and coalesce(mention_sentence.names_somebody, false) as is_of_unmatched_person,
    mention_sentence.scope
from claimant
join mention using (mention_id)
left join mention_sentence using (mention_id)
left join named_award on named_award.mention_id = claimant.mention_id
left join organization as funder on funder.org_id = mention.org_id
left join organization_match as award_match
    on award_match.subject_kind = 'award'
    and award_match.subject_id = named_award.award_id
where mention.kind = 'award_number'
and mention.number_norm is not null
