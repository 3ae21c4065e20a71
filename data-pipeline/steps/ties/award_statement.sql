-- What states that a work was supported by an award: the authors' words (`source` is `acknowledgment`, with their characters), or one record
-- of a database. `award_key` is one for all statements of the same number and funder; it is the id of the public award (`award_id`) where
-- one has that number and its funder is not known to be another. An agency, or an organization with its family, is one funder; a funder that is
-- not known is taken to be the one that the work's other statements of the number name. `contradictions`: `shape` (numbers of that funder look
-- otherwise), `funders` (the work's statements name different known funders for the number), `other_award` (every public award of that number is
-- another funder's), `not_in_words` (the work's own words lack the number), `before_award` (the work is older than the award). Confidence is
-- that of the mention; of a database's record 0.95 where the words have the number beside its funder, 0.8 where they have it elsewhere or no words are
-- loaded, 0.5 where they lack it; at most 0.5 where anything contradicts.
-- grain: mention of an award number, or source record of a funding with one
with stated as (
    select
        mention.mention_id as statement_id,
        mention.work_id,
        'acknowledgment' as source,
        mention.mention_id,
        mention.surface as award_number,
        mention.number_norm,
        mention.funder_text as funder_name,
        extracted_mention.funder_key as name_key,
        mention.org_id,
        mention.confidence,
        null as reading,
        acknowledgment.record_id,
        mention.char_start,
        mention.char_end
    from mention
    left join extracted_mention using (mention_id)
    join acknowledgment on acknowledgment.acknowledgment_id = mention.acknowledgment_id
    where mention.kind = 'award_number'
    and mention.number_norm is not null
    union all
    select
        funding_record.record_id,
        funding_record.work_id,
        funding_record.source,
        null,
        funding_record.award_number,
        funding_record.number_norm,
        funding_record.funder_name,
        organization_name_key.name_key,
        organization_match.org_id,
        case funding_text_check.reading
            when 'adjacent' then 0.95
            when 'absent' then 0.5
            else 0.8
        end,
        funding_text_check.reading,
        funding_record.record_id,
        null,
        null
    from funding_record
    join funding
        on funding.work_id = funding_record.work_id
        and funding.same_as = funding_record.same_as
    left join funding_text_check using (funding_id)
    left join organization_name_key on organization_name_key.name = funding_record.funder_name
    left join organization_match
        on organization_match.subject_kind = 'funding'
        and organization_match.subject_id = funding.funding_id
        and organization_match.confidence >= getvariable('organization_gate')
    where funding_record.number_norm is not null
),
identified as (
    select
        stated.*,
        award_agency.agency,
        coalesce(award_agency.agency, stated.org_id) as known_funder,
        coalesce(award_agency.is_contradicted, false) as is_of_other_shape
    from stated
    left join award_agency
        on award_agency.award_number = stated.award_number
        and award_agency.funder_name = coalesce(stated.funder_name, '')
),
public_award as (
    select
        award.award_id,
        award.number_norm,
        award.funder_key,
        award.starts_on,
        award_agency.agency,
        organization_match.org_id
    from award
    left join award_agency
        on award_agency.award_number = award.award_number
        and award_agency.funder_name = coalesce(award.funder_name, '')
    left join organization_match
        on organization_match.subject_kind = 'award'
        and organization_match.subject_id = award.award_id
    where award.number_norm is not null
),
same_award as (
    select
        identified.statement_id,
        public_award.award_id,
        public_award.starts_on
    from identified
    join public_award using (number_norm)
    left join organization_family
        on organization_family.org_id = identified.org_id
        and organization_family.relative_id = public_award.org_id
    where coalesce(identified.agency = public_award.agency, true)
    and (identified.org_id is null or public_award.org_id is null or organization_family.org_id is not null)
    qualify row_number() over (
        partition by identified.statement_id
        order by
            coalesce(identified.name_key = public_award.funder_key, false) desc,
            organization_family.org_id is not null desc,
            identified.agency is not null and public_award.agency is not null desc,
            public_award.award_id
    ) = 1
),
known_funder as (
    select distinct
        number_norm,
        known_funder,
        case when agency is null then org_id end as org_id
    from identified
    where known_funder is not null
),
-- The first of the funders of one number that are one by their family stands for all of them.
one_funder as (
    select
        own.number_norm,
        own.known_funder,
        min(other.known_funder) as funder
    from known_funder as own
    join known_funder as other using (number_norm)
    left join organization_family
        on organization_family.org_id = own.org_id
        and organization_family.relative_id = other.org_id
    where own.known_funder = other.known_funder
    or organization_family.org_id is not null
    group by own.number_norm, own.known_funder
),
of_work as (
    select
        identified.work_id,
        identified.number_norm,
        min(one_funder.funder) as funder,
        count(distinct one_funder.funder) as funders,
        min(identified.name_key) as name_key
    from identified
    left join one_funder using (number_norm, known_funder)
    group by all
),
of_number as (
    select
        number_norm,
        min(funder) as funder
    from one_funder
    group by number_norm
    having count(distinct funder) = 1
),
compared as (
    select
        identified.*,
        same_award.award_id,
        coalesce(
            same_award.award_id,
            identified.number_norm
                || '|'
                || coalesce(
                    one_funder.funder,
                    of_work.funder,
                    of_work.name_key,
                    of_number.funder,
                    ''
                )
        ) as award_key,
        list_filter(
            [
                case when identified.is_of_other_shape then 'shape' end,
                case when of_work.funders > 1 then 'funders' end,
                case
                    when same_award.award_id is null
                        and identified.number_norm in (select number_norm from public_award) then 'other_award'
                end,
                case when identified.reading = 'absent' then 'not_in_words' end,
                case when work.date_hi < same_award.starts_on then 'before_award' end
            ],
            lambda contradiction: contradiction is not null
        ) as contradictions
    from identified
    join work using (work_id)
    join of_work
        on of_work.work_id = identified.work_id
        and of_work.number_norm = identified.number_norm
    left join same_award using (statement_id)
    left join one_funder
        on one_funder.number_norm = identified.number_norm
        and one_funder.known_funder = identified.known_funder
    left join of_number on of_number.number_norm = identified.number_norm
)
select
    statement_id,
    award_key,
    award_id,
    work_id,
    source,
    mention_id,
    award_number,
    number_norm,
    funder_name,
    org_id,
    case when len(contradictions) > 0 then least(confidence, 0.5) else confidence end::double as confidence,
    contradictions,
    record_id,
    char_start,
    char_end
from compared
order by statement_id
