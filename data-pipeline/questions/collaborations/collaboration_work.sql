-- A work by its number, which is its row: what says when it was and whether its byline is whole. 0 = not known.
-- grain: work
select
    work_id,
    coalesce(year, 0)::integer as year,
    coalesce(author_count, 0)::integer as author_count,
    coalesce(is_truncated, false) as is_truncated
from work
order by work_id
