-- Who signed which work, by the numbers of both.
-- grain: authorship
with numbered_work as (
    select
        work_id,
        row_number() over (order by work_id) - 1 as number
    from work
),
numbered_person as (
    select
        author_id,
        row_number() over (order by author_id) - 1 as number
    from author
    group by author_id
)
select
    numbered_work.number::integer as work,
    numbered_person.number::integer as person
from authorship
join author using (authorship_id)
join numbered_work using (work_id)
join numbered_person using (author_id)
order by
    work,
    person
