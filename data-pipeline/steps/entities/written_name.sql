-- A name with a family and a given part, as it stands in a byline or on an award.
-- grain: name as written
select
    family_key,
    given_key
from authorship
where family_key <> ''
    and given_key <> ''
union
select
    family_key,
    given_key
from raw_award
where family_key <> ''
    and given_key <> ''
order by all
