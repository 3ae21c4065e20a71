-- How many works the files hold of each year, whoever signed them; those of no year are left out.
-- grain: year
select
    year,
    count(*)::integer as works
from work
where year is not null
group by year
order by year
