-- Whether the authors' own words have an award number that databases attached to their work by machine: `adjacent` (beside its
-- funder), `elsewhere` (in the text, but not beside that funder), `absent`, or `no_text` where no such words are loaded.
-- NIH's numbers are also written without their activity code.
-- grain: funding with an award number
with thanks as (
    select
        work_id,
        text,
        ' ' || regexp_replace(upper(text), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' as words
    from acknowledgment
    where section in ('funding', 'ack', 'other')
),
numbered as (
    select
        funding_id,
        work_id,
        funder_name,
        funder_ror,
        award_number,
        number_norm,
        trim(regexp_replace(upper(award_number), '[^\p{L}\p{N}]+', ' ', 'g')) as number_words,
        regexp_extract(number_norm, '^[A-Z][A-Z0-9]{2}([A-Z]{2}[0-9]{6})$', 1) as nih_serial,
        organization_name_key.name_key,
        organization_match.org_id
    from funding
    left join organization_name_key on organization_name_key.name = funding.funder_name
    left join organization_match
        on organization_match.subject_kind = 'funding'
        and organization_match.subject_id = funding.funding_id
    where award_number is not null
),
acronym as (
    select
        ror_id,
        list(distinct upper(name) order by upper(name)) as acronyms
    from raw_organization_name
    where kind = 'acronym'
    and length(name) > 1
    and ror_id in (select funder_ror from funding)
    group by ror_id
),
mentioned as (
    select
        numbered.funding_id,
        bool_or(
            coalesce(
                mention.org_id = numbered.org_id
                or extracted_mention.funder_key = numbered.name_key
                or contains(extracted_mention.funder_key, numbered.name_key)
                or contains(numbered.name_key, extracted_mention.funder_key)
                or list_contains(acronym.acronyms, upper(extracted_mention.funder_text)),
                false
            )
        ) as is_beside
    from numbered
    join mention using (work_id, number_norm)
    join extracted_mention using (mention_id)
    left join acronym on acronym.ror_id = numbered.funder_ror
    group by numbered.funding_id
),
written as (
    select
        numbered.funding_id,
        bool_or(
            contains(thanks.words, ' ' || numbered.number_words || ' ')
            or (
                length(replace(numbered.number_words, ' ', '')) >= 7
                and contains(replace(thanks.words, ' ', ''), replace(numbered.number_words, ' ', ''))
            )
            or (
                numbered.nih_serial <> ''
                and regexp_matches(
                    replace(thanks.words, ' ', ''),
                    left(numbered.nih_serial, 2) || '0?' || ltrim(substr(numbered.nih_serial, 3), '0')
                )
            )
        ) as is_written,
        bool_or(
            length(numbered.name_key) > 3
            and regexp_matches(
                thanks.words,
                regexp_escape(upper(numbered.name_key)) || '.{0,160} ' || regexp_escape(numbered.number_words) || ' '
            )
        ) as is_after_funder
    from numbered
    join thanks using (work_id)
    group by numbered.funding_id
)
select
    numbered.funding_id,
    numbered.work_id,
    case
        when written.funding_id is null then 'no_text'
        when coalesce(mentioned.is_beside, false) or coalesce(written.is_after_funder, false) then 'adjacent'
        when mentioned.funding_id is not null or written.is_written then 'elsewhere'
        else 'absent'
    end as reading
from numbered
left join written using (funding_id)
left join mentioned using (funding_id)
order by funding_id
