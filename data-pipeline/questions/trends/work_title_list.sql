-- What the words of a work are: its title and its topic.
-- grain: work
select
    work_id,
    title,
    topic
from work
order by work_id
