-- The authorships of two authors, neither of them covered (variables authorship_id and other_authorship_id: an authorship of each), and whose
-- each is.
-- grain: authorship
with one as (
    select author_id
    from author
    where authorship_id = getvariable('authorship_id')::varchar
)
select
    authorship_id,
    author_id in (select author_id from one) as is_one
from author
where not is_covered
and author_id in (
    select author_id
    from author
    where authorship_id in (
        getvariable('authorship_id')::varchar,
        getvariable('other_authorship_id')::varchar
    )
)
order by authorship_id
