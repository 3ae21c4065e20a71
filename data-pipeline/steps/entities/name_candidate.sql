-- Two spellings that share a key which compatible names always share: a name in a byline or on an award, and a name of a
-- covered person. Only these pairs are compared. A part of the family name and the family name without umlauts are keys too; names in two scripts meet
-- by their consonants (`name_sound`).
-- grain: written name × covered person × name of theirs
with written_block as (
    select
        family_key,
        given_key,
        unnest(name_blocks(family_key, given_key) || loose_name_blocks(family_key)) as block
    from written_name
),
covered_block as (
    select
        person_id,
        family_key as covered_family_key,
        given_key as covered_given_key,
        unnest(name_blocks(family_key, given_key) || loose_name_blocks(family_key)) as block
    from person_name
    where given_key <> ''
)
select
    written_block.family_key,
    written_block.given_key,
    covered_block.person_id,
    covered_block.covered_family_key,
    covered_block.covered_given_key
from written_block
join covered_block using (block)
union
select
    written.family_key,
    written.given_key,
    person_name.person_id,
    person_name.family_key,
    person_name.given_key
from name_sound as written
join name_sound as covered
    on covered.sound = written.sound
    and covered.is_latin <> written.is_latin
    and covered.side = 'covered'
join person_name
    on person_name.family_key = covered.family_key
    and person_name.given_key = covered.given_key
where written.side = 'written'
order by all
