-- An authorship is surely at most one person's.
select authorship_id
from identity_link
where is_sure
group by authorship_id
having count(*) > 1
