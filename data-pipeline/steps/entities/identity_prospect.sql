-- An authorship and a covered person whom it is by an identifier or a reviewer, or may be by its name: what evidence is looked for.
-- grain: authorship × person
select
    authorship_id,
    work_id,
    person_id
from identity_claim
union
select
    authorship_id,
    work_id,
    person_id
from identity_candidate
order by all
