-- An affiliation in a byline with an organization on a government's list, or with one of its family (`is_exact` false), and
-- whether the listing was in force on the work's whole date (`force`): `in_force`, `later` (listed after it), `before` (the
-- listing had ended), `possible`, or `undated` where the work or the listing has no date.
-- grain: affiliation × list entry
select
    affiliation.affiliation_id,
    affiliation.authorship_id,
    affiliation.work_id,
    designated.org_id,
    organization_match.confidence as conf_organization,
    organization_match.confidence >= getvariable('organization_gate') as is_organization_sure,
    designated.entry_id,
    designated.name,
    designated.list_name,
    designated.authority,
    designated.listed_from,
    designated.is_list_match_sure,
    designated.is_exact,
    case
        when designated.listed_from is null or work.date_lo is null then 'undated'
        when work.date_hi < designated.may_be_listed_from then 'later'
        when work.date_lo >= designated.may_be_listed_before then 'before'
        when work.date_lo >= designated.listed_from and coalesce(work.date_hi < designated.listed_before, true)
            then 'in_force'
        else 'possible'
    end as force
from designated_organization as designated
join organization_match
    on organization_match.subject_kind = 'affiliation'
    and organization_match.org_id = designated.org_id
join affiliation on affiliation.affiliation_id = organization_match.subject_id
join work using (work_id)
