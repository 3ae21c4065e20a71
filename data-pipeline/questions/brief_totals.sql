-- What a brief counts without names: people, their works, what there was to check. `located` works name an organization that
-- is surely one of the registry.
-- grain: one row
select
    (select count(*) from person)::integer as people,
    (select count(distinct person_id) from disclosure join person using (person_id))::integer as people_with_form,
    count(*)::integer as works,
    count(*) filter (exists (from located_affiliation as located where located.work_id = covered_work.work_id))::integer as located,
    count(*) filter (exists (from acknowledgment where acknowledgment.work_id = covered_work.work_id))::integer
        as with_acknowledgment,
    count(*) filter (exists (from funding where funding.work_id = covered_work.work_id))::integer as with_funding,
    (select count(*) from identity_link where is_sure)::integer as identity_sure,
    (select count(*) from identity_link where not is_sure)::integer as identity_unsure
from covered_work
