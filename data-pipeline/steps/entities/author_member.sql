-- An authorship as clustering compares it: small numbers in the place of ids, and its name in one division into family and given
-- name: that in which its words occur most often. `block` holds all whose names may be compatible, null for a name without a
-- given part and for one that no other work has; blocks of one `batch` are read together. `expected_namesakes` is how many bearers of the
-- name there would be if family and given names were combined at random. An ORCID or a source's author id that occurs twice in one
-- byline is nobody's.
-- grain: authorship
with division as (
    select
        family_key,
        given_key,
        array_to_string(list_sort(string_split(family_key || ' ' || given_key, ' ')), ' ') as words,
        count(*) as written,
        min(authorship_id) as first_written
    from authorship
    where family_key <> '' and given_key <> ''
    group by all
),
name as (
    select
        family_key,
        given_key,
        first(family_key) over words_alike as family,
        first(given_key) over words_alike as given
    from division
    window words_alike as (partition by words order by written desc, first_written)
),
family_name as (
    select
        replace(name.family, ' ', '') as family,
        sum(division.written) as bearers
    from name
    join division using (family_key, given_key)
    group by replace(name.family, ' ', '')
),
given_name as (
    select
        given,
        sum(written) as bearers
    from (
        select
            unnest(list_distinct([left(name.given, 1), split_part(name.given, ' ', 1)])) as given,
            division.written
        from name
        join division using (family_key, given_key)
    )
    group by given
),
total as (
    select sum(written) as named
    from division
),
byline_size as (
    select
        work_id,
        count(*)::integer as byline_size
    from authorship
    group by work_id
),
own_orcid as (
    select
        work_id,
        orcid
    from authorship
    where orcid is not null
    group by all
    having count(*) = 1
),
own_source_id as (
    select
        work_id,
        source_author_id
    from authorship
    where source_author_id is not null
    group by all
    having count(*) = 1
),
described as (
    select
        authorship.authorship_id,
        authorship.work_id,
        byline_size.byline_size,
        name.family as family_key,
        name.given as given_key,
        own_orcid.orcid,
        own_source_id.source_author_id,
        replace(name.family, ' ', '') || ' ' || left(name.given, 1) as block_key,
        (family_name.bearers * given_name.bearers / total.named)::double as expected_namesakes
    from authorship
    join byline_size using (work_id)
    cross join total
    left join name using (family_key, given_key)
    left join family_name on family_name.family = replace(name.family, ' ', '')
    left join given_name on given_name.given = split_part(name.given, ' ', 1)
    left join own_orcid using (work_id, orcid)
    left join own_source_id using (work_id, source_author_id)
),
block as (
    select
        block_key,
        row_number() over (order by block_key)::integer as block,
        (sum(count(*)) over (order by block_key) // 50000)::integer as batch
    from described
    where block_key is not null
    group by block_key
    having count(distinct work_id) > 1
)
select
    (row_number() over (order by described.authorship_id) - 1)::integer as number,
    described.authorship_id,
    described.work_id,
    dense_rank() over (order by described.work_id)::integer as work_number,
    described.byline_size,
    described.family_key,
    described.given_key,
    described.orcid,
    described.source_author_id,
    described.expected_namesakes,
    block.block,
    block.batch
from described
left join block using (block_key)
order by number
