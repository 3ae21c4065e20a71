-- What a brief counts without names: people, their works, what there was to check. `located` works name an organization that
-- is surely one of the registry.
-- grain: one row
with covered_work as (
    select distinct work_id
    from identity_link
    where is_sure
),
located_work as (
    select distinct affiliation.work_id
    from affiliation
    join organization_match
        on organization_match.subject_kind = 'affiliation'
        and organization_match.subject_id = affiliation.affiliation_id
        and organization_match.confidence >= getvariable('organization_gate')
    join organization using (org_id)
)
select
    (select count(*) from person)::integer as people,
    (select count(distinct person_id) from disclosure join person using (person_id))::integer as people_with_form,
    count(*)::integer as works,
    count(*) filter (exists (from located_work where located_work.work_id = covered_work.work_id))::integer as located,
    count(*) filter (exists (from acknowledgment where acknowledgment.work_id = covered_work.work_id))::integer
        as with_acknowledgment,
    count(*) filter (exists (from funding where funding.work_id = covered_work.work_id))::integer as with_funding,
    (select count(*) from identity_link where is_sure)::integer as identity_sure,
    (select count(*) from identity_link where not is_sure)::integer as identity_unsure
from covered_work
