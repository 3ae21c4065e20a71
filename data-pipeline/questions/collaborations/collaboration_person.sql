-- An author by their number, which is their row, with the fullest way their name is written: the longest, of those the first.
-- grain: author
with named as (
    select distinct
        author_id,
        label,
        is_covered
    from author
)
select
    named.author_id as id,
    first(named.label order by length(named.label) desc, named.label) as label,
    bool_or(named.is_covered) as is_covered,
    max(person.unit) as unit
from named
left join person
    on named.is_covered
    and person.person_id = named.author_id
group by named.author_id
order by named.author_id
