-- Two spellings that share a key which compatible names always share: a name in a byline or on an award, and a name of a
-- covered person. Only these pairs are compared.
-- grain: written name × covered person × name of theirs
with written_name as (
    select
        family_key,
        given_key
    from authorship
    union
    select
        family_key,
        given_key
    from raw_award
),
written_block as (
    select
        family_key,
        given_key,
        unnest(name_blocks(family_key, given_key)) as block
    from written_name
    where family_key <> ''
        and given_key <> ''
),
covered_block as (
    select
        person_id,
        family_key as covered_family_key,
        given_key as covered_given_key,
        unnest(name_blocks(family_key, given_key)) as block
    from person_name
    where given_key <> ''
)
select distinct
    written_block.family_key,
    written_block.given_key,
    covered_block.person_id,
    covered_block.covered_family_key,
    covered_block.covered_given_key
from written_block
join covered_block using (block)
order by all
