-- An affiliation in a byline with an organization on a government's list, or with one of its ROR family (`is_exact` false).
-- `force` says whether the listing was in force on the work's whole date: `in_force`, `later`, `before`, `possible`, `undated`.
-- grain: affiliation × list entry
with listed as (
    select
        list_entry.*,
        organization_match.org_id,
        list_entry.ror_id is not null
            and organization_match.confidence >= getvariable('organization_gate') as is_list_match_sure
    from list_entry
    join organization_match
        on organization_match.subject_kind = 'list_entry'
        and organization_match.subject_id = list_entry.entry_id
    where list_entry.list_kind = 'designation'
    and organization_match.org_id is not null
    and coalesce(list_entry.listed_from <= getvariable('as_of'), true)
)
select
    affiliation.affiliation_id,
    affiliation.authorship_id,
    affiliation.work_id,
    organization_match.org_id,
    organization_match.confidence as conf_organization,
    organization_match.confidence >= getvariable('organization_gate') as is_organization_sure,
    listed.entry_id,
    listed.name,
    listed.list_name,
    listed.authority,
    listed.listed_from,
    listed.listed_before,
    listed.is_list_match_sure,
    organization_family.depth = 0 as is_exact,
    case
        when listed.listed_from is null or work.date_lo is null then 'undated'
        when work.date_hi < listed.listed_from then 'later'
        when work.date_lo >= listed.listed_before then 'before'
        when work.date_lo >= listed.listed_from and coalesce(work.date_hi < listed.listed_before, true) then 'in_force'
        else 'possible'
    end as force
from listed
join organization_family on organization_family.org_id = listed.org_id
join organization_match
    on organization_match.subject_kind = 'affiliation'
    and organization_match.org_id = organization_family.relative_id
join affiliation on affiliation.affiliation_id = organization_match.subject_id
join work using (work_id)
