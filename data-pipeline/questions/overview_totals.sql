-- The counts of the overview with their denominators, over works that are surely a covered person's.
-- grain: one row
with described as (
    select
        covered_work.work_id,
        exists (from affiliation where affiliation.work_id = covered_work.work_id) as has_affiliation,
        exists (from acknowledgment where acknowledgment.work_id = covered_work.work_id) as has_acknowledgment,
        exists (from funding where funding.work_id = covered_work.work_id) as has_funding
    from covered_work
)
select
    (select count(*) from person)::integer as people,
    (select count(*) from work)::integer as all_works,
    (select count(*) from organization)::integer as organizations,
    count(*)::integer as works,
    count(*) filter (has_affiliation)::integer as with_affiliation,
    count(*) filter (has_acknowledgment)::integer as with_acknowledgment,
    count(*) filter (has_funding)::integer as with_funding,
    (select count(*) from identity_link where is_sure)::integer as identity_sure,
    (select count(*) from identity_link where not is_sure)::integer as identity_unsure,
    (select count(distinct person_id) from disclosure where person_id is not null)::integer as people_with_disclosure
from described
