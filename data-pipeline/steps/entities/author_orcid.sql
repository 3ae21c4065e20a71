-- An author id of a source and the only ORCID that occurs with it. An id that occurs with two mixes two people: it is left out.
-- grain: source author id
select
    source_author_id,
    min(orcid) as orcid
from authorship
where source_author_id is not null
and orcid is not null
group by source_author_id
having count(distinct orcid) = 1
order by source_author_id
