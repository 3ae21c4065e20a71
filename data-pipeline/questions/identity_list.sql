-- The authorships that are, or may be, one person's (variable person_id), with the reason.
-- grain: authorship
select
    identity_link.authorship_id,
    identity_link.work_id,
    coalesce(work.title, work.work_id) as title,
    work.year,
    authorship.raw_name,
    identity_link.method,
    identity_link.confidence,
    identity_link.basis,
    identity_link.is_sure
from identity_link
join authorship using (authorship_id)
join work on work.work_id = identity_link.work_id
where identity_link.person_id = getvariable('person_id')::varchar
order by work.year desc, identity_link.authorship_id
