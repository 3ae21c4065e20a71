-- The affiliation lines of one work (variable work_id) in all its records; ties come from those that are taken only.
-- grain: affiliation line
with line as (
    select
        affiliation.authorship_id,
        affiliation.record_id,
        affiliation.ordinal,
        affiliation.raw_string,
        coalesce(organization.name, affiliation.org_name) as organization,
        true as is_taken
    from affiliation
    left join organization_match
        on organization_match.subject_kind = 'affiliation'
        and organization_match.subject_id = affiliation.affiliation_id
    left join organization
        on organization.org_id = organization_match.org_id
        and organization.is_registered
    where affiliation.work_id = getvariable('work_id')::varchar
    union all
    select
        other_affiliation.authorship_id,
        other_affiliation.record_id,
        other_affiliation.ordinal,
        other_affiliation.raw_string,
        coalesce(registered_organization.name, other_affiliation.org_name),
        false
    from other_affiliation
    left join registered_organization on registered_organization.org_id = other_affiliation.ror_id
    where other_affiliation.work_id = getvariable('work_id')::varchar
)
select
    line.authorship_id,
    coalesce(work_record.source, '') as source,
    coalesce(line.raw_string, line.organization, '') as text,
    line.organization,
    line.is_taken
from line
join raw_affiliation using (record_id)
left join work_record on work_record.record_id = raw_affiliation.work_record_id
order by
    line.authorship_id,
    line.is_taken desc,
    source_rank(work_record.source),
    line.record_id,
    line.ordinal,
    line.organization
