-- The years between which people are covered, as the roster has them, and how many share them; null = open.
-- grain: first year × last year
select
    year(active_from)::integer as first_year,
    year(active_to)::integer as last_year,
    count(*)::integer as people
from person
group by all
order by
    first_year,
    last_year
