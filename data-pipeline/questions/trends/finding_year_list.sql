-- Findings by family of rules (the letters before the dash) and the year in which what they are about begins; context is left out,
-- and a null year is not dated.
-- grain: family × year
select
    split_part(rule_id, '-', 1) as family,
    try_cast(left(date_lo, 4) as integer) as year,
    count(*)::integer as findings
from finding
where severity <> 'C'
group by all
order by
    family,
    year
