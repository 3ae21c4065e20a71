-- Covered people with their units: for counting by unit, and for finding units that are named after one.
-- grain: covered person
select
    person_id,
    display_name,
    unit
from person
order by person_id
